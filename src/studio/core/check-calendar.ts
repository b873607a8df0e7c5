import type { Bilingual } from '#kernel/bilingual.ts'
import { dayOfWeek, parsePlainDate, yearOf, type PlainDate } from '#kernel/plain-date.ts'
import type { CalendarYear } from '../../catalogue/core/index.ts'

/** One line of the notice as it was uploaded: a day off, or a weekend worked (调休). */
export interface CalendarRow {
  readonly line: number
  readonly date: string
  readonly kind: string
  readonly why: string
}

export interface CalendarFinding {
  readonly level: 'error' | 'warning'
  /** 0: about the whole. */
  readonly line: number
  readonly text: Bilingual
}

/**
 * 法定节假日 with a fixed date (全国年节及纪念日放假办法, 2024年修订, art 2): 元旦, 劳动节 two days,
 * 国庆节 three. The others go by the moon and are looked for by name alone.
 */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const
const NAMED = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const

const KINDS: Readonly<Record<string, 'off' | 'work'>> = {
  放假: 'off',
  休: 'off',
  off: 'off',
  上班: 'work',
  调休上班: 'work',
  班: 'work',
  work: 'work',
}

/** The rows as a year of the catalogue, with everything wrong or doubtful about them at once. */
export function checkCalendar(
  year: number,
  source: string,
  version: string,
  rows: readonly CalendarRow[],
): { calendar: CalendarYear; findings: CalendarFinding[] } {
  const findings: CalendarFinding[] = []
  const seen = new Map<string, number>()
  const weekdayOff: CalendarYear['weekdayOff'] = []
  const weekendWork: CalendarYear['weekendWork'] = []
  const off = new Set<string>()
  const say = (level: CalendarFinding['level'], line: number, zh: string, en: string) =>
    findings.push({ level, line, text: { zh, en } })
  for (const { line, date, kind, why } of rows) {
    const day = parsePlainDate(date)
    const does = KINDS[kind]
    if (day === undefined) say('error', line, `“${date}”不是日期`, `“${date}” is no day`)
    else if (yearOf(day) !== year)
      say('error', line, `${date}不在${year}年`, `${date} is not in ${year}`)
    else if (does === undefined)
      say('error', line, `“${kind}”不是放假或上班`, `“${kind}” is neither off nor work`)
    else if (why === '') say('error', line, `${date}没有写明原因`, `${date} has no reason`)
    else if (seen.has(date))
      say(
        'error',
        line,
        `${date}与第${seen.get(date)}行重复`,
        `${date} repeats line ${seen.get(date)}`,
      )
    else {
      seen.set(date, line)
      if (does === 'off') off.add(date)
      place({ day, does, why, line })
    }
  }
  for (const date of FIXED)
    if (!off.has(`${year}-${date}`) && dayOfWeek(`${year}-${date}` as PlainDate) < 6)
      say(
        'error',
        0,
        `法定节假日${year}-${date}没有放假`,
        `the statutory holiday ${year}-${date} is worked`,
      )
  for (const name of NAMED)
    if (![...rows].some(({ why }) => why.includes(name)))
      say('warning', 0, `没有写到${name}节假期`, `nothing is said of ${name}`)
  const inOrder = <T extends { date: string }>(days: T[]) =>
    days.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const days = { weekdayOff: inOrder(weekdayOff), weekendWork: inOrder(weekendWork) }
  return { calendar: { year, version, source, provisional: false, ...days }, findings }

  /** A weekend off is off anyway, and a weekday worked is nothing new: said, not kept. */
  function place(row: { day: PlainDate; does: 'off' | 'work'; why: string; line: number }): void {
    const { day: date, does, why, line } = row
    const weekend = dayOfWeek(date) > 5
    if (does === 'off' && !weekend) weekdayOff.push({ date, why })
    else if (does === 'work' && weekend) weekendWork.push({ date, why })
    else if (does === 'work')
      say('error', line, `${date}本来就是工作日`, `${date} is a working day anyway`)
  }
}

/** The version of a year that comes after the one there is: `2027-provisional-1` → `2027-1` → `2027-2`. */
export function nextVersion(year: number, known: string | undefined): string {
  const [, n] = /^\d{4}-(\d+)$/.exec(known ?? '') ?? []
  return `${year}-${n === undefined ? 1 : Number(n) + 1}`
}

/** Days that one calendar works and the other does not. */
export interface CalendarChange {
  readonly date: string
  readonly was: 'off' | 'work'
  readonly why: string
}

/** What the new year changes beside the old one, day by day. */
export function compareCalendars(
  old: CalendarYear | undefined,
  next: CalendarYear,
): CalendarChange[] {
  const before = exceptions(old)
  const after = exceptions(next)
  const days = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return days.flatMap((date): CalendarChange[] => {
    const [was, is] = [before.get(date), after.get(date)]
    if (was?.does === is?.does) return []
    const usual = dayOfWeek(date as PlainDate) > 5 ? 'off' : 'work'
    return [{ date, was: was?.does ?? usual, why: is?.why ?? '' }]
  })
}

function exceptions(year: CalendarYear | undefined) {
  return new Map<string, { does: 'off' | 'work'; why: string }>([
    ...(year?.weekdayOff ?? []).map(({ date, why }) => [date, { does: 'off', why }] as const),
    ...(year?.weekendWork ?? []).map(({ date, why }) => [date, { does: 'work', why }] as const),
  ])
}
