/** A JSON schema as OpenAPI carries it, as far as a sample needs it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/** What is put into boxes whose name or shape says what they want. */
const KNOWN: Readonly<Record<string, unknown>> = {
  region: '110102',
  industry: '25',
  item: 'food-business-licence',
  department: 'market-regulation',
  material: 'premises_right',
  uscc: '91110102MA0FAKE177',
  preview: 'f'.repeat(64),
  sha256: 'f'.repeat(64),
}
const BY_FORMAT: Readonly<Record<string, unknown>> = {
  uuid: '01a1fc05-e5ae-7d63-a890-09df4126e681',
  date: '2026-11-20',
  'date-time': '2026-11-20T01:00:00.000Z',
}

const BY_PATTERN: readonly (readonly [RegExp, string])[] = [
  [/\\d\{4\}-\\d\{2\}-\\d\{2\}/, '2026-11-20'],
  [/\[0-9a-f\]\{64\}/, 'f'.repeat(64)],
  [/\[0-5\]\\d/, '10:00'],
]

/** The smallest body that this schema takes: what the door lets in so that permission is asked. */
export function sampleOf(
  schema: Schema | undefined,
  named: Readonly<Record<string, Schema>>,
  name = '',
): unknown {
  if (schema === undefined) return {}
  const inside = (inner: Schema | undefined, as = '') => sampleOf(inner, named, as)
  if (schema.$ref !== undefined) return inside(named[schema.$ref.split('/').at(-1) ?? ''], name)
  if ('const' in schema) return schema.const
  if (name in KNOWN && schema.type === 'string') return KNOWN[name]
  if (schema.enum !== undefined) return schema.enum[0]
  const [choice] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (choice !== undefined) return inside(choice, name)
  switch ([schema.type].flat()[0] ?? 'string') {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, inside(schema.properties?.[key], key)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => inside(schema.items, name))
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return (
        BY_FORMAT[schema.format ?? ''] ??
        BY_PATTERN.find(([shape]) => shape.test(schema.pattern ?? ''))?.[1] ??
        'x'.repeat(Math.max(schema.minLength ?? 1, 1))
      )
  }
}
