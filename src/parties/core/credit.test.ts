import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { decideRepair, exclusionOf, type CreditMark } from './credit.ts'

const mark = (markedOn: string, repaired: boolean): CreditMark => ({
  id: '01a1fc05-e5ae-7d63-a890-09df4126e681',
  region: '110102',
  uscc: '91110102MA0FAKE177',
  kind: 'broken-commitment',
  caseId: '01a1fc05-e5ae-7d63-a890-09df4126e681',
  item: 'public-place-hygiene-licence',
  department: 'health',
  reason: '逾期未整改',
  markedOn,
  markedBy: '审批人员',
  repair: repaired ? { reason: '已整改', on: '2026-12-20', by: '负责人' } : null,
})

test('whoever has an unrepaired mark is excluded, and nobody else', () => {
  const marks = fc.array(fc.tuple(fc.constantFrom('2026-11-01', '2026-12-01'), fc.boolean()))
  fc.assert(
    fc.property(marks, (list) => {
      const found = exclusionOf(list.map(([day, repaired]) => mark(day, repaired)))
      const open = list.filter(([, repaired]) => !repaired).map(([day]) => day)
      expect(found?.since).toBe(open.toSorted()[0])
    }),
  )
})

test('a repair ends one mark once', () => {
  const today = plainDate('2026-12-21')
  expect(decideRepair(mark('2026-12-01', false), today).ok).toBe(true)
  expect(decideRepair(mark('2026-12-01', true), today)).toMatchObject({
    refusal: { code: 'PARTIES_MARK_REPAIRED' },
  })
  expect(decideRepair(mark('2026-12-22', false), today)).toMatchObject({
    refusal: { code: 'PARTIES_REPAIR_TOO_EARLY' },
  })
})
