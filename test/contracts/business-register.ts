import { describe, expect, test } from 'vitest'
import { invariant } from '#kernel/invariant.ts'
import { parsePlainDate } from '#kernel/plain-date.ts'
import type { BusinessRegister } from '../../src/exchange/server/index.ts'
import { parseUscc, type Uscc } from '../../src/parties/core/index.ts'

export interface RegisterUnderTest {
  readonly register: BusinessRegister
  readonly known: Uscc
  readonly unknown: Uscc
  /** The same register when it cannot answer, and when it does not come to an end. */
  readonly down: BusinessRegister
  readonly slow: BusinessRegister
}

/** The contract of `BusinessRegister`: every adapter passes it, the simulator as the first. */
export function keepsRegisterContract(name: string, make: () => RegisterUnderTest): void {
  const patient = () => AbortSignal.timeout(5000)

  describe(`${name} keeps the contract of a business register`, () => {
    test('it says where its facts come from, in both languages', () => {
      const { name: source } = make().register.provenance
      expect(source.zh).not.toBe('')
      expect(source.en).not.toBe('')
    })

    test('a known code gives its licence, with the day on which that was confirmed', async () => {
      const { register, known } = make()
      const answer = await register.lookUp(known, patient())
      invariant(answer.found, 'a known code is found')
      expect(answer.licence.uscc).toBe(known)
      expect(parseUscc(answer.licence.uscc).ok).toBe(true)
      expect(answer.licence.name).not.toBe('')
      expect(parsePlainDate(answer.licence.establishedOn)).toBeDefined()
      expect(parsePlainDate(answer.asOf)).toBeDefined()
    })

    test('asking twice changes nothing', async () => {
      const { register, known } = make()
      expect(await register.lookUp(known, patient())).toEqual(
        await register.lookUp(known, patient()),
      )
    })

    test('a code it does not have is an answer, not a failure', async () => {
      const { register, unknown } = make()
      expect(await register.lookUp(unknown, patient())).toMatchObject({ found: false })
    })

    test('when it is down it rejects and makes nothing up', async () => {
      const { down, known } = make()
      await expect(down.lookUp(known, patient())).rejects.toThrow(/./)
    })

    test('it stops when the caller has waited long enough', async () => {
      const { slow, known } = make()
      const begun = performance.now()
      await expect(slow.lookUp(known, AbortSignal.timeout(20))).rejects.toThrow(/./)
      // the adapters' own patience, without the caller's, is ten seconds
      expect(performance.now() - begun).toBeLessThan(8000)
    })
  })
}
