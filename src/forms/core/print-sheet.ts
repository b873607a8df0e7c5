import type { Bilingual, Language } from '#kernel/bilingual.ts'
import type { ItemBox, ItemForm, ItemPaper } from './project.ts'
import { type DateRange, type Row, type Value, isRecord } from './values.ts'

/** Facts that stand above and below one department's form. */
export interface SheetFacts {
  /** The item as its department calls it, and the department. */
  readonly title: Bilingual
  readonly authority: string
  /** Of a case; `null` before it is submitted. Absent: the form of nobody, empty or a worked example. */
  readonly filed?: { readonly caseNo: string | null; readonly submittedOn: string | null }
  /** The version of the law as data that the form follows. */
  readonly version: string
}

/** One line of the printed form: a box by itself, two short boxes side by side, or a table of rows. */
export type PrintLine =
  | { readonly kind: 'boxes'; readonly boxes: readonly PrintBox[] }
  | {
      readonly kind: 'table'
      readonly label: string
      readonly head: readonly string[]
      /** How wide each column is beside the others. */
      readonly weights: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }

export interface PrintBox {
  readonly label: string
  readonly value: string
}

/** 单项申请表 as it is printed. */
export interface PrintSheet {
  readonly title: string
  readonly under: readonly string[]
  readonly lines: readonly PrintLine[]
  readonly papersHead: readonly string[]
  readonly papers: readonly (readonly string[])[]
  readonly signature: readonly string[]
  readonly foot: string
}

/**
 * One item's own form on paper: its own title, its own box names, its own order, its own list of
 * materials, and nothing else (行政许可法 arts 29, 31). Boxes that are not asked of this applicant
 * print “—”, so that nobody takes them for forgotten.
 */
export function printSheet(form: ItemForm, facts: SheetFacts, language: Language): PrintSheet {
  const say = WORDS[language]
  return {
    title: facts.title[language],
    under: [
      `${say.to}${facts.authority}`,
      facts.filed === undefined
        ? ''
        : `${say.caseNo}${facts.filed.caseNo ?? say.none}　${say.submitted}${facts.filed.submittedOn ?? say.none}`,
    ].filter((line) => line !== ''),
    lines: linesOf(form, language),
    papersHead: [say.no, say.paper, say.kind, say.need],
    papers: form.papers.map((paper, at) => paperLine(paper, at, language)),
    signature: [say.declare, say.sign],
    foot: `${say.foot} ${facts.version.slice(0, 12)}`,
  }
}

const WORDS = {
  zh: {
    to: '受理部门：',
    caseNo: '受理编号：',
    submitted: '提交日期：',
    none: '（未提交）',
    no: '序号',
    paper: '本事项的申请材料',
    kind: '形式',
    need: '要求',
    declare: '申请人声明：以上内容和所附材料真实、合法、有效（行政许可法第三十一条）。',
    sign: '申请人（签字或盖章）：　　　　　　　　　　　　　年　　月　　日',
    foot: '由综合申请表生成的单项申请表 · 目录版本',
    required: '必须',
    optional: '按情形',
    forms: { electronic: '电子件', original: '原件', copy: '复印件' },
  },
  en: {
    to: 'To: ',
    caseNo: 'Case no.: ',
    submitted: 'Submitted: ',
    none: '(not submitted)',
    no: 'No.',
    paper: 'Materials of this item',
    kind: 'Form',
    need: 'Need',
    declare:
      'The applicant declares that the above and the attached are true, lawful and valid (Administrative Licensing Law, art. 31).',
    sign: 'Applicant (signature or seal):                                        Date:',
    foot: 'Single form made from the combined application · catalogue version',
    required: 'required',
    optional: 'as the case may be',
    forms: { electronic: 'electronic', original: 'original', copy: 'copy' },
  },
} as const

function paperLine(paper: ItemPaper, at: number, language: Language): readonly string[] {
  const say = WORDS[language]
  const need = paper.condition ?? (paper.required ? say.required : say.optional)
  return [String(at + 1), paper.words[language], say.forms[paper.form], need]
}

type Filled = ItemForm['fields'][number]

/** Long kinds of boxes take a line of their own; short ones share one, two by two. */
function linesOf(form: ItemForm, language: Language): readonly PrintLine[] {
  const lines: PrintLine[] = []
  let waiting: PrintBox | undefined
  const flush = () => {
    if (waiting) lines.push({ kind: 'boxes', boxes: [waiting] })
    waiting = undefined
  }
  for (const field of form.fields) {
    if (field.type === 'table' && field.shown) {
      flush()
      lines.push(tableOf(field, language))
      continue
    }
    const box = { label: labelOf(field, language), value: valueOf(field, language) }
    if (!isShort(box)) {
      flush()
      lines.push({ kind: 'boxes', boxes: [box] })
    } else if (waiting) {
      lines.push({ kind: 'boxes', boxes: [waiting, box] })
      waiting = undefined
    } else waiting = box
  }
  flush()
  return lines
}

const isShort = ({ label, value }: PrintBox) => label.length <= 18 && value.length <= 20

function labelOf({ label, unit }: ItemBox, language: Language): string {
  const name = label[language]
  return unit === undefined || name.includes(unit) ? name : `${name}（${unit}）`
}

function tableOf(field: Filled, language: Language): PrintLine {
  const columns = field.columns ?? []
  const rows = Array.isArray(field.value) ? (field.value as readonly Row[]) : []
  return {
    kind: 'table',
    label: labelOf(field, language),
    head: ['', ...columns.map((column) => column.label[language])],
    weights: [0.35, ...columns.map(({ type }) => WEIGHTS[type] ?? 1)],
    rows: rows.map((row, at) => [
      String(at + 1),
      ...columns.map((column) => sayCell(row[column.id], language)),
    ]),
  }
}

const WEIGHTS: Readonly<Partial<Record<ItemBox['type'], number>>> = {
  idNumber: 1.7,
  textarea: 1.6,
  address: 1.6,
  integer: 0.7,
  boolean: 0.7,
}

/** More options than this are not printed with a tick box each. */
const MOST_TICKS = 10

function valueOf(field: Filled, language: Language): string {
  if (!field.shown) return '—'
  const { options, value } = field
  if (field.type === 'boolean')
    return ticks(
      [true, false],
      (one) => one === value,
      (one) => sayCell(one, language),
    )
  if (options !== undefined && options.length <= MOST_TICKS) {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
    return ticks(
      options,
      (option) => chosen.includes(option),
      (option) => option,
    )
  }
  return value === null ? '' : sayValue(value, language)
}

function ticks<T>(all: readonly T[], isOn: (one: T) => boolean, say: (one: T) => string): string {
  return all.map((one) => `${isOn(one) ? '■' : '□'}${say(one)}`).join('　')
}

function sayValue(value: Value, language: Language): string {
  if (isRecord(value)) {
    const { from, to } = value as unknown as DateRange
    return `${from} – ${to}`
  }
  return sayCell(value, language)
}

function sayCell(value: unknown, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean')
    return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
