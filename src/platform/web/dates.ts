import type { Language } from '#kernel/bilingual.ts'

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

/** `2026-11-20` → 2026年11月20日; with the weekday where a deadline is meant. */
export function sayDay(day: string, language: Language, weekday = false): string {
  const [y, m, d] = day.slice(0, 10).split('-').map(Number)
  if (y === undefined || m === undefined || d === undefined || Number.isNaN(d)) return day
  const of = new Date(Date.UTC(y, m - 1, d)).getUTCDay()
  if (language === 'en') return `${weekday ? `${DAYS[of]} ` : ''}${d} ${MONTHS[m - 1]} ${y}`
  return `${y}年${m}月${d}日${weekday ? `（${WEEKDAYS[of]}）` : ''}`
}

/** Days that stand in a sentence as the service writes them (`2026-11-20`), as people write them. */
export function sayDaysIn(text: string, language: Language): string {
  return text.replace(/(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])/g, (day) => sayDay(day, language, true))
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as the clock on a Beijing wall shows it: 2026年11月20日 10:42. */
export function sayInstant(instant: string | Date, language: Language): string {
  const [day = '', time = ''] = shanghai.format(new Date(instant)).split(' ')
  return `${sayDay(day, language)} ${time}`
}

/** `10:42` */
export function sayTime(instant: string | Date): string {
  return shanghai.format(new Date(instant)).split(' ')[1] ?? ''
}

/** Codes and numbers in groups of four, as people read them aloud. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}
