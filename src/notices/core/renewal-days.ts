import type { Bilingual } from '#kernel/bilingual.ts'
import { addDays, addMonths, addYears, type PlainDate } from '#kernel/plain-date.ts'
import type { Item } from '../../catalogue/core/index.ts'
import { sayDay } from './say.ts'

type Period = NonNullable<NonNullable<Item['renewal']>['opensBefore']>

/**
 * The renewal window as days, if decided on `decided` for the whole term. Working days back from a year
 * whose holidays nobody has published cannot be counted, and are left in words.
 */
export function renewalDays(
  { renewal, validity }: Pick<Item, 'renewal' | 'validity'>,
  decided: PlainDate | null,
): Bilingual | null {
  if (renewal === null || decided === null) return null
  if (validity.years === null || !Number.isInteger(validity.years)) return null
  const last = addDays(addYears(decided, validity.years), -1)
  const from = renewal.opensBefore && before(last, renewal.opensBefore)
  const until = renewal.closesBefore && before(last, renewal.closesBefore)
  if (from && until)
    return {
      zh: `若在${decided}决定，即${sayDay(from).zh}至${sayDay(until).zh}`,
      en: `decided on ${decided}, that is from ${sayDay(from).en} until ${sayDay(until).en}`,
    }
  if (until)
    return {
      zh: `若在${decided}决定，即最迟${sayDay(until).zh}`,
      en: `decided on ${decided}, that is by ${sayDay(until).en}`,
    }
  return null
}

function before(last: PlainDate, { n, unit }: Period): PlainDate | null {
  if (unit === 'days') return addDays(last, -n)
  if (unit === 'months') return addMonths(last, -n)
  return unit === 'years' ? addYears(last, -n) : null
}
