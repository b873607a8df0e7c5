import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { makeGrant, type GrantFacts } from './grant.ts'

const facts = (years: number | null): GrantFacts => ({
  item: { validity: { years, note: null } },
  caseNo: '110102-20261121-00001',
  position: 1,
  today: plainDate('2026-11-21'),
  by: { accountId: 'a', name: '李' },
})

describe('what a department grants', () => {
  it('runs for the term of the item’s own law, to the day before the anniversary', () => {
    expect(makeGrant({}, facts(5))).toMatchObject({
      value: { validFrom: '2026-11-21', validUntil: '2031-11-20', decidedOn: '2026-11-21' },
    })
    expect(makeGrant({}, facts(null))).toMatchObject({ value: { validUntil: null } })
  })

  it('bears the number of the department, or one of ours that says so', () => {
    expect(makeGrant({ number: 'JY1' }, facts(5))).toMatchObject({
      value: { number: 'JY1', numberGenerated: false },
    })
    expect(makeGrant({}, facts(5))).toMatchObject({
      value: { number: 'ZY-110102-20261121-00001-02', numberGenerated: true },
    })
  })

  it('may be shorter than the law’s term, never longer', () => {
    expect(makeGrant({ validUntil: '2027-01-01' }, facts(5)).ok).toBe(true)
    for (const validUntil of ['2031-11-21', null])
      expect(makeGrant({ validUntil }, facts(5))).toMatchObject({
        refusal: { code: 'REVIEWS_VALIDITY_TOO_LONG', latest: '2031-11-20' },
      })
  })

  it('refuses a day that does not exist and an end before the beginning', () => {
    expect(makeGrant({ validFrom: '2026-02-30' }, facts(5))).toMatchObject({
      refusal: { code: 'REVIEWS_NOT_A_DAY', day: '2026-02-30' },
    })
    expect(makeGrant({ validUntil: '2026-11-20' }, facts(5))).toMatchObject({
      refusal: { code: 'REVIEWS_VALIDITY_REVERSED' },
    })
  })
})
