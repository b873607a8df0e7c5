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
  if (isBlank(raw)) return granted(undefined)
  if (field.type === 'table') return checkTable(field, raw)
  const checked =
    field.type === 'dateRange'
      ? checkDateRange(raw)
      : (CELL_CHECKS[field.type] as CellCheck)(raw, field, document)
  if (checked.ok) return checked
  return { ok: false, refusal: [inBox(field, checked.refusal)] }
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
  raw: unknown,
): Result<readonly Row[] | undefined, readonly FieldProblem[]> {
  const given = Array.isArray(raw) ? (raw as readonly unknown[]) : [undefined]
  if (given.some((row) => row !== null && !isRecord(row)))
    return problemOfTable(field, 'FORMS_VALUE_KIND_WRONG', '应为表格，每行一项', 'expects rows')
  const rows = given.filter(isRecord)
  const problems: FieldProblem[] = []
  const checked = rows.map((row, at) =>
    isBlank(row) ? undefined : checkRow(field, row, at, problems),
  )
  if (problems.length > 0) return { ok: false, refusal: problems }
  const filled = checked.filter((row) => row !== undefined)
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
  row: Readonly<Record<string, unknown>>,
  at: number,
  problems: FieldProblem[],
): Row {
  const cells: Record<string, Cell> = {}
  for (const column of field.columns ?? []) {
    const raw = row[column.id]
    if (isBlank(raw)) {
      if (column.required !== false) problems.push(inCell(field, column, at, MISSING))
      continue
    }
    const checked = (CELL_CHECKS[column.type] as CellCheck)(raw, asBox(column))
    if (checked.ok) cells[column.id] = checked.value
    else problems.push(inCell(field, column, at, checked.refusal))
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
