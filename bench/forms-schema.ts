import type { SchemaObject } from 'ajv'
import { unreachable } from '#kernel/never.ts'
import type { Column, Condition } from '../src/catalogue/core/index.ts'
import {
  fieldsOf,
  parseCitizenId,
  parseUscc,
  type Field,
  type MergedForm,
} from '../src/forms/core/index.ts'

/**
 * The combined form as a JSON schema, as somebody would write it by hand for ajv: types, bounds, code
 * lists, rows, checked identifiers, and boxes that are required only while they are shown.
 */
export function schemaOf(form: MergedForm): SchemaObject {
  const fields = fieldsOf(form)
  const always = fields.filter((field) => field.required && field.visibleWhen === undefined)
  return {
    type: 'object',
    additionalProperties: false,
    required: always.map(({ element }) => element),
    properties: Object.fromEntries(fields.map((field) => [field.element, boxSchema(field)])),
    allOf: fields.flatMap(({ element, required, visibleWhen }) =>
      required && visibleWhen !== undefined
        ? // oxlint-disable-next-line unicorn/no-thenable -- the word is JSON schema's own
          [{ if: conditionSchema(visibleWhen), then: { required: [element] } }]
        : [],
    ),
  }
}

const DAY = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'
const PHONE = '^(1[3-9]\\d{9}|0\\d{2,3}-?[2-9]\\d{6,7}(-\\d{1,6})?|(400|800)-?\\d{3}-?\\d{4})$'
const URL =
  '^https?://([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}(:\\d{1,5})?([/?#]\\S*)?$'
const EMAIL = '^[^\\s@]{1,64}@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$'
const LINE = '^[^\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]*$'

type Box = Pick<Field, 'type' | 'options' | 'min' | 'max' | 'maxLength' | 'mustBe' | 'columns'>

function boxSchema(box: Box): SchemaObject {
  switch (box.type) {
    case 'table':
      return {
        type: 'array',
        minItems: box.min ?? 0,
        maxItems: box.max ?? 200,
        items: rowSchema(box.columns ?? []),
      }
    case 'dateRange':
      return {
        type: 'object',
        required: ['from', 'to'],
        properties: {
          from: { type: 'string', pattern: DAY },
          to: { type: 'string', pattern: DAY },
        },
      }
    case 'select':
      return { type: 'string', enum: box.options ?? [] }
    case 'multiselect':
      return {
        type: 'array',
        uniqueItems: true,
        items: { type: 'string', enum: box.options ?? [] },
      }
    case 'boolean':
      return box.mustBe === undefined ? { type: 'boolean' } : { const: box.mustBe }
    case 'integer':
    case 'decimal':
    case 'area':
      return {
        type: box.type === 'integer' ? 'integer' : 'number',
        minimum: box.min ?? 0,
        maximum: box.max ?? 1_000_000_000,
      }
    case 'date':
      return { type: 'string', pattern: DAY }
    case 'phone':
      return { type: 'string', pattern: PHONE }
    case 'email':
      return { type: 'string', pattern: EMAIL, maxLength: 254 }
    case 'url':
      return { type: 'string', pattern: URL, maxLength: 2000 }
    case 'region':
      return { type: 'string', pattern: '^[1-8]\\d{5}$' }
    case 'uscc':
      return { type: 'string', format: 'uscc' }
    case 'idNumber':
      return { type: 'string', format: 'citizen-id' }
    case 'textarea':
      return { type: 'string', pattern: LINE, maxLength: box.maxLength ?? 2000 }
    case 'text':
    case 'address':
      return { type: 'string', pattern: LINE, maxLength: box.maxLength ?? 200 }
    default:
      return unreachable(box.type)
  }
}

/** The checks that no schema can say, for ajv as for us. */
export const FORMATS = {
  uscc: (text: string) => parseUscc(text).ok,
  'citizen-id': (text: string) => parseCitizenId(text).ok,
}

function rowSchema(columns: readonly Column[]): SchemaObject {
  return {
    type: 'object',
    additionalProperties: false,
    required: columns.filter((column) => column.required !== false).map(({ id }) => id),
    properties: Object.fromEntries(columns.map((column) => [column.id, boxSchema(column as Box)])),
  }
}

/** True only when the answer is there and fits, as with us. */
function conditionSchema(condition: Condition): SchemaObject {
  if (typeof condition === 'boolean') return condition ? {} : { not: {} }
  if ('all' in condition) return { allOf: condition.all.map(conditionSchema) }
  if ('any' in condition) return { anyOf: condition.any.map(conditionSchema) }
  if ('not' in condition) {
    const [name] = Object.values(condition.not)
    return { required: typeof name === 'string' ? [name] : [], not: conditionSchema(condition.not) }
  }
  const on = (name: string, schema: SchemaObject): SchemaObject => ({
    required: [name],
    properties: { [name]: schema },
  })
  if ('is' in condition) return on(condition.is, { const: condition.value })
  if ('includes' in condition)
    return on(condition.includes, { type: 'array', contains: { const: condition.value } })
  if ('atMost' in condition)
    return on(condition.atMost, { type: 'number', maximum: condition.value })
  if ('atLeast' in condition)
    return on(condition.atLeast, { type: 'number', minimum: condition.value })
  if ('below' in condition)
    return on(condition.below, { type: 'number', exclusiveMaximum: condition.value })
  return on(condition.above, { type: 'number', exclusiveMinimum: condition.value })
}
