import { type Result, granted } from '#kernel/result.ts'
import type { Column } from '../../catalogue/core/index.ts'
import { checkBoolean, checkMultiSelect, checkSelect } from './check-choice.ts'
import { checkIdNumber, checkUscc } from './check-id.ts'
import { checkDate, checkDateRange, checkDecimal, checkInteger } from './check-number.ts'
import {
  checkEmail,
  checkPhone,
  checkRegion,
  checkText,
  checkTextArea,
  checkUrl,
} from './check-text.ts'
import type { Field } from './form.ts'
import { type FieldProblem, type ValueProblem, wrong } from './problem.ts'
import { type Cell, type Row, type Value, isBlank, isRecord } from './values.ts'

type CellType = Column['type']
type CellBox = Pick<Field, 'options' | 'min' | 'max' | 'maxLength' | 'unit' | 'mustBe'>
type CellCheck = (raw: unknown, box: CellBox, document?: string) => Result<Cell, ValueProblem>

const CELL_CHECKS = {
  text: checkText,
  textarea: checkTextArea,
  address: checkText,
  select: checkSelect,
  multiselect: checkMultiSelect,
  boolean: checkBoolean,
  integer: checkInteger,
  decimal: checkDecimal,
  area: checkDecimal,
  date: checkDate,
  phone: checkPhone,
  email: checkEmail,
  url: checkUrl,
  uscc: checkUscc,
  region: checkRegion,
  idNumber: (raw, _box, document) => checkIdNumber(raw, document),
} as const satisfies Record<CellType, CellCheck>

/** A table never holds more; beyond that a list is uploaded. */
const MOST_ROWS = 200

type Check = (raw: unknown, document?: string) => Result<Value | undefined, readonly FieldProblem[]>

/**
 * Checks what was put into one box and tidies it (spaces, full-width digits, digits typed as text).
 * A blank box is granted as nothing: whether it may be blank is `validate`'s question.
 * `document` is the chosen document type for an `idNumber` that has a `typedBy`.
 */
export function checkValue(
  field: Field,
  raw: unknown,
  document?: string,
): Result<Value | undefined, readonly FieldProblem[]> {
  return checkOf(field)(raw, document)
}

/** The check of one box, made ready once for the many times a form is checked. */
export function checkOf(field: Field): Check {
  if (field.type === 'table') {
    const columns = (field.columns ?? []).map(columnOf)
    return (raw) => (isBlank(raw) ? NOTHING : checkTable(field, columns, raw))
  }
  const check: CellCheck | typeof checkDateRange =
    field.type === 'dateRange' ? checkDateRange : CELL_CHECKS[field.type]
  return (raw, document) => {
    if (isBlank(raw)) return NOTHING
    const checked = (check as (...args: unknown[]) => Result<Value, ValueProblem>)(
      raw,
      field,
      document,
    )
    return checked.ok ? checked : { ok: false, refusal: [inBox(field, checked.refusal)] }
  }
}

const NOTHING = granted(undefined)

interface ReadyColumn {
  readonly id: string
  readonly column: Column
  readonly box: CellBox
  readonly check: CellCheck
}

function columnOf(column: Column): ReadyColumn {
  return { id: column.id, column, box: asBox(column), check: CELL_CHECKS[column.type] as CellCheck }
}

function inBox(field: Field, problem: ValueProblem): FieldProblem {
  const { zh, en } = problem.message
  return {
    element: field.element,
    code: problem.code,
    message: { zh: `“${field.label.zh}”：${zh}`, en: `${field.label.en}: ${en}` },
  }
}

function checkTable(
  field: Field,
  columns: readonly ReadyColumn[],
  raw: unknown,
): Result<readonly Row[] | undefined, readonly FieldProblem[]> {
  const given = Array.isArray(raw) ? (raw as readonly unknown[]) : [undefined]
  if (given.some((row) => row !== null && !isRecord(row)))
    return problemOfTable(field, 'FORMS_VALUE_KIND_WRONG', '应为表格，每行一项', 'expects rows')
  const rows = given.filter(isRecord)
  const problems: FieldProblem[] = []
  const checked = rows.map((row, at) =>
    isBlank(row) ? undefined : checkRow(field, columns, row, at, problems),
  )
  if (problems.length > 0) return { ok: false, refusal: problems }
  const asTyped = checked.every((row, at) => row === given[at])
  const filled = asTyped ? (given as Row[]) : checked.filter((row) => row !== undefined)
  const { min = 0, max = MOST_ROWS } = field
  if (filled.length < min)
    return problemOfTable(
      field,
      'FORMS_ROWS_TOO_FEW',
      `至少填写 ${min} 行，现有 ${filled.length} 行`,
      `at least ${min} rows, there are ${filled.length}`,
    )
  if (filled.length > max)
    return problemOfTable(
      field,
      'FORMS_ROWS_TOO_MANY',
      `最多 ${max} 行，现有 ${filled.length} 行；更多的请以附件提交`,
      `at most ${max} rows, there are ${filled.length}; give the rest as an attachment`,
    )
  return granted(filled)
}

function problemOfTable(
  field: Field,
  code: ValueProblem['code'],
  zh: string,
  en: string,
): Result<never, readonly FieldProblem[]> {
  const problem = wrong(code, zh, en)
  return problem.ok ? problem : { ok: false, refusal: [inBox(field, problem.refusal)] }
}

function checkRow(
  field: Field,
  columns: readonly ReadyColumn[],
  row: Readonly<Record<string, unknown>>,
  at: number,
  problems: FieldProblem[],
): Row {
  const cells: Record<string, Cell> = {}
  let asTyped = true
  let seen = 0
  for (const { id, column, box, check } of columns) {
    const raw = row[id]
    if (raw === undefined || isBlank(raw)) {
      if (column.required !== false) problems.push(inCell(field, column, at, MISSING))
      continue
    }
    const checked = check(raw, box)
    if (!checked.ok) problems.push(inCell(field, column, at, checked.refusal))
    else if (checked.value === raw) seen++
    else asTyped = false
  }
  for (const name in row) if (row[name] !== undefined) seen--
  if (asTyped && seen === 0) return row as Row
  for (const { id, box, check } of columns) {
    const raw = row[id]
    const checked = raw === undefined || isBlank(raw) ? undefined : check(raw, box)
    if (checked?.ok) cells[id] = checked.value
  }
  return cells
}

export const MISSING: ValueProblem = {
  code: 'FORMS_VALUE_MISSING',
  message: { zh: '尚未填写', en: 'not filled in yet' },
}

function asBox(column: Column): CellBox {
  return {
    ...(column.options === undefined ? {} : { options: column.options }),
    ...(column.min === undefined ? {} : { min: column.min }),
    ...(column.max === undefined ? {} : { max: column.max }),
  }
}

function inCell(field: Field, column: Column, row: number, problem: ValueProblem): FieldProblem {
  const { zh, en } = problem.message
  return {
    element: field.element,
    row,
    column: column.id,
    code: problem.code,
    message: {
      zh: `“${field.label.zh}”第 ${row + 1} 行“${column.label.zh}”：${zh}`,
      en: `${field.label.en}, row ${row + 1}, ${column.label.en}: ${en}`,
    },
  }
}
