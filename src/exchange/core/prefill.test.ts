import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invariant } from '#kernel/invariant.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { birthdayOf, fictitiousUscc, parseCitizenId } from '../../parties/core/index.ts'
import { LICENCE_ELEMENTS, valuesOf } from './prefill.ts'
import { simulatedBusiness } from './simulated-businesses.ts'

test('the register fills exactly the boxes that the dictionary says a business licence fills', () => {
  const declared = [...bundledCatalogue().elements.values()]
    .filter((element) => element.prefill === 'businessLicence')
    .map((element) => element.id)
  expect([...LICENCE_ELEMENTS].toSorted()).toEqual(declared.toSorted())
})

test('every simulated business is of full age and always the same', () => {
  fc.assert(
    fc.property(fc.nat(960), fc.constantFrom('91' as const, '92' as const), (n, kind) => {
      const uscc = fictitiousUscc(n, '110102', kind)
      const licence = simulatedBusiness(uscc)
      expect(licence).toEqual(simulatedBusiness(uscc))
      const id = parseCitizenId(licence?.legalRepId?.number ?? '')
      expect(id.ok && (birthdayOf(id.value) ?? '9999') < '2000').toBe(true)
    }),
  )
})

test('a sole trader has no registered capital, and the box is left to the person', () => {
  const licence = simulatedBusiness(fictitiousUscc(3, '110105', '92'))
  invariant(licence, 'a fictitious code has its business')
  expect(valuesOf(licence)).not.toHaveProperty('reg_capital')
})
