import { parsePlainDate } from '#kernel/plain-date.ts'
import { type Result, granted } from '#kernel/result.ts'
import type { Constraints } from './form.ts'
import { type ValueProblem, wrong } from './problem.ts'
import { type DateRange, isRecord } from './values.ts'

interface NumberBox extends Constraints {
  readonly unit?: string
}

/** Nothing that is counted or measured on these forms is larger. */
const LARGEST = 1_000_000_000
const MOST_DECIMALS = 4

/** A whole number within its range. Digits typed as text are read, full-width ones too. */
export function checkInteger(raw: unknown, box: NumberBox): Result<number, ValueProblem> {
  const number = readNumber(raw)
  if (number === undefined)
    return wrong(
      'FORMS_NUMBER_WRONG',
      `应填写整数${unitZh(box)}`,
      `expects a whole number${unitEn(box)}`,
    )
  if (!Number.isInteger(number))
    return wrong(
      'FORMS_NUMBER_WRONG',
      `应为整数${unitZh(box)}，现为 ${number}`,
      `expects a whole number${unitEn(box)}, found ${number}`,
    )
  return inRange(number, box)
}

/** A number with at most four decimals within its range (㎡, 万元, m …). */
export function checkDecimal(raw: unknown, box: NumberBox): Result<number, ValueProblem> {
  const number = readNumber(raw)
  if (number === undefined)
    return wrong('FORMS_NUMBER_WRONG', `应填写数字${unitZh(box)}`, `expects a number${unitEn(box)}`)
  const scale = 10 ** MOST_DECIMALS
  if (Math.abs(Math.round(number * scale) / scale - number) > Number.EPSILON * Math.abs(number))
    return wrong(
      'FORMS_NUMBER_WRONG',
      `最多 ${MOST_DECIMALS} 位小数`,
      `at most ${MOST_DECIMALS} decimals`,
    )
  return inRange(number, box)
}

function readNumber(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined
  if (typeof raw !== 'string') return undefined
  const text = raw
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
  return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : undefined
}

function inRange(number: number, box: NumberBox): Result<number, ValueProblem> {
  const min = box.min ?? 0
  const max = box.max ?? LARGEST
  if (number >= min && number <= max) return granted(number)
  const zh = number < min ? `不得小于 ${min}` : `不得大于 ${max}`
  const en = number < min ? `not less than ${min}` : `not more than ${max}`
  return wrong(
    'FORMS_NUMBER_OUT_OF_RANGE',
    `${zh}${unitZh(box)}，现为 ${number}`,
    `${en}${unitEn(box)}, found ${number}`,
  )
}

const unitZh = (box: NumberBox) => (box.unit === undefined ? '' : `（${box.unit}）`)
const unitEn = (box: NumberBox) => (box.unit === undefined ? '' : ` (${box.unit})`)

const EARLIEST = '1800-01-01'
const LATEST = '2200-12-31'

/** A day that exists, `YYYY-MM-DD`. */
export function checkDate(raw: unknown): Result<string, ValueProblem> {
  const text = typeof raw === 'string' ? raw.trim() : ''
  const day = parsePlainDate(text)
  if (day !== undefined && text >= EARLIEST && text <= LATEST) return granted(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? wrong('FORMS_DATE_WRONG', `${text} 这一天不存在`, `there is no day ${text}`)
    : wrong(
        'FORMS_DATE_WRONG',
        '应为年-月-日，如 2026-11-20',
        'expects year-month-day, as in 2026-11-20',
      )
}

/** Two days in order; both are said. */
export function checkDateRange(raw: unknown): Result<DateRange, ValueProblem> {
  if (!isRecord(raw))
    return wrong('FORMS_VALUE_KIND_WRONG', '应填写起止日期', 'expects a first and a last day')
  const from = checkDate(raw['from'])
  if (!from.ok) return prefixed(from.refusal, '开始日期', 'first day')
  const to = checkDate(raw['to'])
  if (!to.ok) return prefixed(to.refusal, '结束日期', 'last day')
  if (to.value < from.value)
    return wrong(
      'FORMS_DATES_REVERSED',
      `结束日期 ${to.value} 早于开始日期 ${from.value}`,
      `the last day ${to.value} is before the first ${from.value}`,
    )
  return granted({ from: from.value, to: to.value })
}

function prefixed(problem: ValueProblem, zh: string, en: string): Result<never, ValueProblem> {
  return wrong(problem.code, `${zh}：${problem.message.zh}`, `${en}: ${problem.message.en}`)
}
