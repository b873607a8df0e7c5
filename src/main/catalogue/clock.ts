import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { addWorkingDays, type Pause, type WorkingDaysRefusal } from '../../catalogue/core/index.ts'
import { Exit, print, printJson, say } from '../terminal.ts'
import { readCatalogue, regionNamed } from './common.ts'

export interface ClockFlags {
  readonly from: string
  readonly days: string
  readonly pause: readonly string[]
  readonly extend?: string
  readonly json?: boolean
}

/** The due day of a limit in this region's calendar, with every day that was not counted. */
export function reckon(regionName: string, flags: ClockFlags): void {
  const catalogue = readCatalogue()
  regionNamed(catalogue, regionName)
  const days = whole(flags.days, '--days') + whole(flags.extend ?? '0', '--extend')
  const from = day(flags.from, '--from')
  const result = addWorkingDays(catalogue.calendar, from, days, flags.pause.map(span))
  if (!result.ok) {
    const { refusal } = result
    throw new Exit(refusal.code === 'CATALOGUE_PAUSE_REVERSED' ? 2 : 1, sayRefusal(refusal))
  }
  const { due, counted, skipped, paused, calendar } = result.value
  if (calendar.provisional) {
    say('日历暂定：当年放假通知尚未发布，到期日可能变化 · provisional calendar, the day may move')
  }
  if (flags.json) return printJson(result.value)
  print(`${due}  （${counted} 个工作日 · working days）`)
  for (const { date, why } of skipped) print(`  ${date}  ${why}`)
  for (const pause of paused) print(`  ${pause.from} – ${pause.to}  中止 · paused`)
}

function whole(text: string, flag: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw new Exit(2, `${flag} 应为 0 到 9999 的整数 · a whole number from 0 to 9999: ${text}`)
}

function day(text: string, flag: string): PlainDate {
  const date = parsePlainDate(text)
  if (date) return date
  throw new Exit(2, `${flag} 应为日期 YYYY-MM-DD · a day as YYYY-MM-DD: ${text}`)
}

function span(text: string): Pause {
  const [from = '', to = '', more] = text.split(':')
  if (more !== undefined) throw new Exit(2, `--pause FROM:TO: ${text}`)
  return { from: day(from, '--pause'), to: day(to, '--pause') }
}

function sayRefusal(refusal: WorkingDaysRefusal): string {
  switch (refusal.code) {
    case 'CATALOGUE_CALENDAR_YEAR_MISSING':
      return (
        `没有 ${refusal.year} 年的工作日历（有 ${refusal.known.join('、')} 年）：请在 catalogue/calendar 补充\n` +
        `no calendar for ${refusal.year} (there are ${refusal.known.join(', ')}): add it to catalogue/calendar`
      )
    case 'CATALOGUE_PAUSE_REVERSED':
      return `中止期间首尾颠倒 · the pause ends before it begins: ${refusal.from}:${refusal.to}`
    case 'CATALOGUE_PAUSE_STILL_OPEN':
      return `中止尚未结束，没有到期日 · still paused since ${refusal.from}, no due day`
    case 'CATALOGUE_LIMIT_NOT_WHOLE':
      return `天数应为不小于零的整数 · a whole number of days: ${refusal.days}`
    case 'CATALOGUE_NOT_A_DAY':
      return `不是日期 · not a day: ${refusal.text}`
  }
}
