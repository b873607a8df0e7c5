import type { Bilingual } from '#kernel/bilingual.ts'
import { ENGLISH } from './english.ts'
import { dayOfWeek, type PlainDate } from '#kernel/plain-date.ts'

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日']
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS =
  'January February March April May June July August September October November December'

/** 2026年11月20日（星期五） / Fri, 20 November 2026 */
export function sayDay(date: PlainDate): Bilingual {
  const [y, m, d] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const weekday = dayOfWeek(date) - 1
  return {
    zh: `${y}年${m}月${d}日（星期${WEEKDAYS_ZH[weekday]}）`,
    en: `${WEEKDAYS_EN[weekday]}, ${d} ${MONTHS.split(' ')[m - 1]} ${y}`,
  }
}

const UNITS: Record<string, Bilingual> = {
  workingDays: { zh: '个工作日', en: 'working days' },
  days: { zh: '日', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
}

/** 90个工作日 / 90 working days */
export function sayPeriod(period: { readonly n: number; readonly unit: string }): Bilingual {
  const unit = UNITS[period.unit] ?? { zh: period.unit, en: period.unit }
  const en = period.n === 1 ? unit.en.replace(/s$/, '') : unit.en
  return { zh: `${period.n}${unit.zh}`, en: `${period.n} ${en}` }
}

/** 10个工作日 / 10 working days; none at all is 当场办结 / on the spot. */
export function sayLimit(days: number): Bilingual {
  if (days === 0) return { zh: '当场办结', en: 'on the spot' }
  return sayPeriod({ n: days, unit: 'workingDays' })
}

/** The fact base's marks of doubt, in words a reader of the notice understands. */
const DOUBTS: readonly [RegExp, string][] = [
  [/\s*[（(](own knowledge[^)）]*|not verified|secondary|未核实)[)）]/g, '（未核实）'],
  [/[,，]\s*own knowledge(?: of Order \d+)?/g, '，未核实'],
  [/\s*own knowledge(?: of Order \d+)?/g, '未核实'],
]

/** Words of the catalogue as they may stand in a notice: doubts said, half-width commas made full. */
export function clean(text: string): string {
  const said = DOUBTS.reduce((words, [mark, doubt]) => words.replaceAll(mark, doubt), text)
  return said
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）')
    .replace(/(?<=[\p{Script=Han}〕）)\d]),(?=[\p{Script=Han}（(\d])/gu, '，')
    .replace(/(?<=\p{Script=Han}[^;]*);/gu, '；')
    .replace(/(?<=\p{Script=Han}\d*):(?=\p{Script=Han})/gu, '：')
}

/** The catalogue's note in English; one that is not translated yet is quoted as it is. */
export function inEnglish(zh: string): string {
  return ENGLISH[zh] ?? `"${clean(zh)}"`
}

/** A text that the catalogue has in Chinese only, with its translation. */
export function original(zh: string): Bilingual {
  return { zh: clean(zh), en: inEnglish(zh) }
}

/** Joins the parts that are there into one sentence, in both languages. */
export function join(parts: readonly (Bilingual | null | undefined)[]): Bilingual {
  const there = parts.filter((part) => part !== null && part !== undefined)
  if (there.length === 0) return { zh: '', en: '' }
  const en = there.map((part) => part.en.replace(/[.;]$/, '')).join('; ')
  return {
    zh: `${there.map((part) => part.zh.replace(/[。；]$/, '')).join('；')}。`,
    en: `${capital(en)}.`,
  }
}

/** The first letter large. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
