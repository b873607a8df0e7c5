import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, fromEpochDay, plainDate } from '#kernel/plain-date.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { decideExpiry } from './decide-expiry.ts'
import { monthsBefore } from './months.ts'
import { reminderDue, renewalStage, renewalWindow } from './renewal.ts'

const catalogue = bundledCatalogue()
const windowOf = (item: string, end: string) => {
  const found = catalogue.items.get(item as ItemId)
  if (!found) throw new Error(item)
  const window = renewalWindow(found, plainDate(end), catalogue.calendar)
  if (!window) throw new Error('no window')
  return window
}

describe('the window of an item', () => {
  test('食品经营许可证: 90 to 15 working days before the end', () => {
    // 2026-11-20 is a Friday; fifteen working days back over no holiday is Friday 30 October
    const window = windowOf('food-business-licence', '2026-11-20')
    expect(window.closes).toBe('2026-10-30')
    expect(window.provisional).toBe(false)
    expect(window.basis).toContain('食品安全法')
  })

  test('国庆 is not counted and 调休 is: fifteen working days before 2026-10-16', () => {
    // off 25-27 Sep and 1-7 Oct; 10 Oct and Sunday 20 Sep are worked, the latter is the fifteenth
    expect(windowOf('food-business-licence', '2026-10-16').closes).toBe('2026-09-20')
  })

  test('药品经营许可证: six to two months', () => {
    const window = windowOf('drug-business-licence', '2027-08-31')
    expect([window.opens, window.closes]).toEqual(['2027-02-28', '2027-06-30'])
  })

  test('where no law says otherwise: thirty days (行政许可法 art 50)', () => {
    expect(windowOf('drainage-permit', '2027-03-31').closes).toBe('2027-03-01')
  })

  test('a year without announced holidays is provisional, never silently plain', () => {
    expect(windowOf('food-business-licence', '2031-11-18').provisional).toBe(true)
  })

  test('without a term there is nothing to renew', () => {
    const item = catalogue.items.get('art-business-filing' as ItemId)!
    expect(renewalWindow(item, null, catalogue.calendar)).toBeNull()
  })
})

test('every item, every end: it opens before it closes and closes before it ends', () => {
  const day = fc.integer({ min: 20_400, max: 21_500 }).map((n) => fromEpochDay(n))
  fc.assert(
    fc.property(fc.constantFrom(...catalogue.items.values()), day, (item, end) => {
      const window = renewalWindow(item, end, catalogue.calendar)
      expect(window && window.opens <= window.closes && window.closes < window.expires).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('stages and reminders follow one another over the days', () => {
  const window = windowOf('drainage-permit', '2027-03-31')
  const on = (day: string) => [
    renewalStage(window, plainDate(day)),
    reminderDue(window, plainDate(day)),
  ]
  expect(on('2026-11-01')).toEqual(['early', null])
  expect(on(window.opens)).toEqual(['open', 'opens'])
  expect(on('2027-02-01')).toEqual(['open', 'closing'])
  expect(on('2027-02-25')).toEqual(['open', 'last-week'])
  expect(on(window.closes)).toEqual(['open', 'last-week'])
  expect(on('2027-03-02')).toEqual(['late', 'late'])
  expect(on('2027-03-31')).toEqual(['late', 'late'])
  expect(on('2027-04-01')).toEqual(['expired', null])
})

test('months back end on a day that exists', () => {
  expect(monthsBefore(plainDate('2028-03-31'), 1)).toBe('2028-02-29')
  expect(monthsBefore(plainDate('2027-01-15'), 2)).toBe('2026-11-15')
})

describe('on the day after the last one', () => {
  const item = catalogue.items.get('drainage-permit' as ItemId)!
  const single = { validFrom: plainDate('2022-04-01'), validUntil: plainDate('2027-03-31') }
  const window = windowOf('drainage-permit', '2027-03-31')
  const asked = { caseNo: 'x', askedOn: window.closes, waitsFor: 'authority' } as const
  const outcome = (a: Parameters<typeof decideExpiry>[3]) => decideExpiry(single, item, window, a)

  test('not asked for: it lapses (art 70(1))', () => {
    expect(outcome(null)).toEqual({ kind: 'lapse' })
  })
  test('asked for in time and not decided: renewed by law for another term (art 50)', () => {
    expect(outcome(asked)).toEqual({
      kind: 'renewed-by-silence',
      validFrom: '2027-04-01',
      validUntil: '2032-03-31',
    })
  })
  test('asked for a day late: neither', () => {
    const late = { ...asked, askedOn: addDays(window.closes, 1) }
    expect(outcome(late)).toEqual({ kind: 'wait' })
  })
  test('waiting for the applicant is no silence of the authority', () => {
    expect(outcome({ ...asked, waitsFor: 'applicant' })).toEqual({ kind: 'wait' })
  })
})
