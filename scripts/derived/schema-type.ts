/** The words of JSON schema that zod writes. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}

/** A JSON schema as a TypeScript type; bounds and patterns have no type and stay with the server. */
export function typeOf(schema: Schema, indent = ''): string {
  const of = (inner: Schema) => typeOf(inner, indent)
  if (schema.$ref !== undefined) return schema.$ref.replace('#/components/schemas/', '')
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return union(schema.enum.map(literal))
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return union(either.map(of))
  if (schema.allOf !== undefined) return schema.allOf.map(of).join(' & ')
  if (schema.prefixItems !== undefined) return `readonly [${schema.prefixItems.map(of).join(', ')}]`
  if (schema.type === undefined) return 'unknown'
  if (typeof schema.type !== 'string')
    return union(schema.type.map((type) => of({ ...schema, type })))
  switch (schema.type) {
    case 'array':
      return `readonly (${of(schema.items ?? {})})[]`
    case 'object':
      return objectType(schema, indent)
    case 'integer':
      return 'number'
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return schema.type
    default:
      return 'unknown'
  }
}

function objectType(schema: Schema, indent: string): string {
  const { properties = {}, required = [], additionalProperties: more } = schema
  const inner = `${indent}  `
  const own = Object.entries(properties).map(([name, value]) => {
    const type = typeOf(value, inner)
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : literal(name)
    return required.includes(name)
      ? `${inner}readonly ${key}: ${type}`
      : `${inner}readonly ${key}?: ${union([type, 'undefined'])}`
  })
  if (own.length > 0) return `{\n${own.join('\n')}\n${indent}}`
  const value = typeof more === 'object' ? typeOf(more, indent) : 'unknown'
  // not an index signature: an interface has none, and is what such an object is read as
  return value === 'unknown' ? 'object' : `{ readonly [name: string]: ${value} | undefined }`
}

/** Whatever is unknown with something else is unknown. */
export function union(types: readonly string[]): string {
  const different = types.includes('unknown') ? ['unknown'] : [...new Set(types)]
  return different.length === 1 ? different[0]! : `(${different.join(' | ')})`
}

function literal(value: unknown): string {
  return typeof value === 'string'
    ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : JSON.stringify(value)
}
