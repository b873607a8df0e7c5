import { unreachable } from '#kernel/never.ts'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import type { Column } from '../../catalogue/core/index.ts'
import { citizenIdCheckCharacter, fictitiousUscc } from '../../parties/core/index.ts'
import { type Field, type MergedForm, fieldsOf } from './form.ts'
import type { Cell, Row, Value, Values } from './values.ts'
import { setAside } from './visible.ts'

/** Words of a plausible small business; everything else is named after its box. */
const WORDS: Readonly<Record<string, string>> = {
  subject_name: '示例小满商贸有限公司',
  legal_rep: '王小满',
  contact_name: '李示例',
  agent_name: '赵示例',
  manager_name: '陈示例',
  lessor: '示例物业有限公司',
  econ_nature: '有限责任公司',
  premises_name: '小满小店',
  premises_address: '示例街 8 号 1 层 101',
  domicile: '示例街 8 号',
  premises_subdistrict: '示例街道',
  premises_floor: '1 层',
  business_hours: '08:00–22:00',
  business_scope: '以营业执照为准（示例）',
}
/** Choices that keep the sample simple and lawful; elsewhere the seed chooses. */
const CHOICES: Readonly<Record<string, string | boolean>> = {
  app_type: '新办',
  subject_type: '企业法人',
  legal_rep_id_type: '居民身份证',
  uses_agent: false,
}

/**
 * Valid fictitious values for every visible box of any merged form, required or not, except those
 * that a decision of the case itself fills. The same seed gives the same values.
 */
export function fillSample(form: MergedForm, seed = 1): Values {
  const next = mulberry32(seed)
  const values: Record<string, Value> = {}
  for (const field of fieldsOf(form)) {
    if (field.filledBy === undefined) values[field.element] = sampleValue(field, next)
  }
  return setAside(form, values).submitted
}

type Next = () => number

/** Small deterministic generator, 0 ≤ x < 1: a sample needs variety, not secrecy. */
function mulberry32(seed: number): Next {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function whole(next: Next, from: number, to: number): number {
  return from + Math.floor(next() * (to - from + 1))
}

function sampleValue(field: Field, next: Next): Value {
  const chosen = CHOICES[field.element]
  if (chosen !== undefined) return chosen
  if (field.type === 'table') return sampleRows(field, next)
  if (field.type === 'dateRange') {
    const from = sampleDay(next)
    return { from, to: addDays(plainDate(from), whole(next, 30, 1000)) }
  }
  const word = WORDS[field.element]
  return word ?? sampleCell({ ...field, id: field.element }, field.type, next)
}

function sampleRows(field: Field, next: Next): readonly Row[] {
  const count = Math.max(field.min ?? 1, Math.min(whole(next, 1, 3), field.max ?? 3))
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      (field.columns ?? []).map((column) => [column.id, sampleCell(column, column.type, next)]),
    ),
  )
}

type Box = Pick<Column, 'label'> & {
  readonly id: string
  readonly options?: readonly string[] | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly maxLength?: number
  readonly mustBe?: boolean
}

function sampleCell(box: Box, type: Column['type'], next: Next): Cell {
  switch (type) {
    case 'text':
    case 'textarea':
    case 'address':
      return `${box.label.zh.replace(/[(（].*$/, '')}示例${whole(next, 1, 99)}`.slice(
        0,
        box.maxLength ?? 60,
      )
    case 'select':
      return box.options?.[whole(next, 0, box.options.length - 1)] ?? ''
    case 'multiselect':
      return sampleChoices(box.options ?? [], next)
    case 'boolean':
      return box.mustBe ?? next() < 0.5
    case 'integer':
      return sampleNumber(box, next)
    case 'decimal':
    case 'area':
      return sampleNumber(box, next) + (box.max === undefined ? 0.5 : 0)
    case 'date':
      return sampleDay(next)
    case 'phone':
      return `138${String(whole(next, 0, 99_999_999)).padStart(8, '0')}`
    case 'email':
      return `sample${whole(next, 1, 999)}@example.cn`
    case 'url':
      return `https://shop${whole(next, 1, 999)}.example.cn`
    case 'idNumber':
      return sampleCitizenId(next)
    case 'uscc':
      // the last of the 961 make the simulated register misbehave
      return fictitiousUscc(whole(next, 0, 900), '110102')
    case 'region':
      return '110102'
    default:
      return unreachable(type)
  }
}

function sampleNumber(box: Box, next: Next): number {
  const min = Math.ceil(box.min ?? 1)
  return whole(next, min, Math.min(min + 99, Math.floor(box.max ?? Number.MAX_SAFE_INTEGER)))
}

function sampleChoices(options: readonly string[], next: Next): readonly string[] {
  const plain = options.filter((option) => !['无', '否', '不适用'].includes(option))
  const chosen = plain.filter(() => next() < 0.4)
  return chosen.length > 0 ? chosen : plain.slice(0, 1)
}

function sampleDay(next: Next): string {
  return addDays(plainDate('2026-01-01'), whole(next, 0, 700))
}

/** An adult of 110199, a region nobody was ever registered in. */
function sampleCitizenId(next: Next): string {
  const birthday = addDays(plainDate('1970-01-01'), whole(next, 0, 10_000)).replaceAll('-', '')
  const first17 = `110199${birthday}${String(whole(next, 1, 999)).padStart(3, '0')}`
  return first17 + citizenIdCheckCharacter(first17)
}
