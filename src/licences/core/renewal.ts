import {
  addDays,
  addYears,
  dayOfWeek,
  toEpochDay,
  yearOf,
  type PlainDate,
} from '#kernel/plain-date.ts'
import { isWorkingDay, type Calendar, type Item } from '../../catalogue/core/index.ts'
import { monthsBefore } from './months.ts'

type Period = NonNullable<NonNullable<Item['renewal']>['closesBefore']>

/** 行政许可法 art 50: 30 days before the end, unless another law says otherwise. */
const USUAL_CLOSE: Period = { n: 30, unit: 'days' }
/** No law names a first day; our reading: reminders begin 90 days before the end. */
const USUAL_OPEN: Period = { n: 90, unit: 'days' }

/** 延续申请期 of one single licence. */
export interface RenewalWindow {
  /** The first day on which the renewal may be asked for. */
  readonly opens: PlainDate
  /** The last day on which asking makes silence a renewal. */
  readonly closes: PlainDate
  readonly expires: PlainDate
  readonly basis: string
  /** The item's own words on renewal, where there are any. */
  readonly note: string | null
  /** Reckoned over a year whose holidays are not yet announced. */
  readonly provisional: boolean
}

export type RenewalStage = 'early' | 'open' | 'late' | 'expired'

/** The window of a single licence that ends on `expires`; `null`: without term, nothing to renew. */
export function renewalWindow(
  item: Pick<Item, 'renewal' | 'legalBasis'>,
  expires: PlainDate | null,
  calendar: Calendar,
): RenewalWindow | null {
  if (expires === null) return null
  const own = item.renewal
  const closes = before(expires, own?.closesBefore ?? USUAL_CLOSE, calendar)
  const opens = before(expires, own?.opensBefore ?? USUAL_OPEN, calendar)
  const law = item.legalBasis[0]
  const named = own?.closesBefore && law ? `《${law.name}》${law.article ?? ''}；` : ''
  return {
    // a window that would open after it closes opens when reminders begin
    opens: opens.day <= closes.day ? opens.day : addDays(closes.day, -60),
    closes: closes.day,
    expires,
    basis: `${named}行政许可法第五十条`,
    note: own?.note ?? null,
    provisional: closes.provisional || opens.provisional,
  }
}

export function renewalStage(window: RenewalWindow, today: PlainDate): RenewalStage {
  if (today > window.expires) return 'expired'
  if (today > window.closes) return 'late'
  return today < window.opens ? 'early' : 'open'
}

/** The marks at which the holder is reminded; each once for every end of validity. */
export const REMINDERS = ['opens', 'closing', 'last-week', 'late'] as const
export type Reminder = (typeof REMINDERS)[number]

/** The latest mark that has come; older ones that were missed are not made up for. */
export function reminderDue(window: RenewalWindow, today: PlainDate): Reminder | null {
  if (today > window.expires || today < window.opens) return null
  if (today > window.closes) return 'late'
  const left = toEpochDay(window.closes) - toEpochDay(today)
  if (left <= 7) return 'last-week'
  return left <= 30 ? 'closing' : 'opens'
}

function before(
  end: PlainDate,
  { n, unit }: Period,
  calendar: Calendar,
): { day: PlainDate; provisional: boolean } {
  if (unit === 'workingDays') return workingDaysBefore(end, n, calendar)
  const day = {
    days: () => addDays(end, -n),
    months: () => monthsBefore(end, n),
    years: () => addYears(end, -n),
  }[unit]()
  return { day, provisional: false }
}

/** Counts back over working days; a year without data counts Monday to Friday and is provisional. */
function workingDaysBefore(end: PlainDate, n: number, calendar: Calendar) {
  let day = end
  let provisional = false
  for (let left = n; left > 0;) {
    day = addDays(day, -1)
    const known = isWorkingDay(calendar, day)
    if (!known.ok || calendar.get(yearOf(day))?.provisional) provisional = true
    if (known.ok ? known.value : dayOfWeek(day) < 6) left--
  }
  return { day, provisional }
}
