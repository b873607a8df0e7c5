import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml, stringify } from 'yaml'
import { granted, refused, type Result } from '#kernel/result.ts'
import { CalendarYear } from '../../../catalogue/core/index.ts'
import type { CalendarRow } from '../../core/index.ts'
import type { StudioRefusal } from '../problems.ts'

/** The rows of an upload: a table (`date,kind,why`, with or without a head), or a file of the catalogue. */
export function readCalendarText(text: string): Result<CalendarRow[], StudioRefusal> {
  return /^\s*(#[^\n]*\n\s*)*year:/.test(text) ? readYaml(text) : readTable(text)
}

function readYaml(text: string): Result<CalendarRow[], StudioRefusal> {
  try {
    const file = CalendarYear.safeParse(parseYaml(text))
    if (!file.success) return refused({ code: 'STUDIO_CALENDAR_UNREADABLE', line: 0 })
    const { weekdayOff, weekendWork } = file.data
    return granted([
      ...weekdayOff.map((day, n) => ({ ...day, kind: '放假', line: n + 1 })),
      ...weekendWork.map((day, n) => ({ ...day, kind: '上班', line: weekdayOff.length + n + 1 })),
    ])
  } catch {
    return refused({ code: 'STUDIO_CALENDAR_UNREADABLE', line: 0 })
  }
}

function readTable(text: string): Result<CalendarRow[], StudioRefusal> {
  const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true }
  try {
    const lines: string[][] = parseCsv(text.replaceAll('，', ','), options)
    const rows = lines.map(([date = '', kind = '', why = ''], n) => {
      return { line: n + 1, date: inDashes(date), kind, why }
    })
    const [first] = rows
    const headed = first !== undefined && !/\d/.test(first.date)
    const days = headed ? rows.slice(1) : rows
    if (days.length === 0) return refused({ code: 'STUDIO_CALENDAR_UNREADABLE', line: 1 })
    return granted(days)
  } catch {
    return refused({ code: 'STUDIO_CALENDAR_UNREADABLE', line: 1 })
  }
}

/** 2027年1月1日, 2027/1/1 and 2027-1-1 are the same day. */
function inDashes(date: string): string {
  const [, year, month, day] = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(date) ?? []
  if (!year || !month || !day) return date
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The year as the file of the catalogue says it, to be committed as `catalogue/calendar/<year>.yaml`. */
export function calendarFile(calendar: CalendarYear, effectiveFrom: string): string {
  const { year, version, source, provisional, weekdayOff, weekendWork } = calendar
  const head = `# ${year}年工作日历：周末之外的放假日和周末的上班日；自${effectiveFrom}起适用。Days off on weekdays, and weekends worked.\n`
  const days = (name: string, list: CalendarYear['weekdayOff']) =>
    list.length === 0
      ? `${name}: []\n`
      : `${name}:\n${list.map(({ date, why }) => `  - {date: ${date}, why: ${stringify(why).trim()}}\n`).join('')}`
  const facts = stringify({ year, version, source, provisional })
  return `${head}${facts}${days('weekdayOff', weekdayOff)}${days('weekendWork', weekendWork)}`
}
