import type { Derive } from '../lib/derive.ts'
import { describedInterface } from './openapi.ts'
import { typeOf, union, type Schema } from './schema-type.ts'

interface Operation {
  readonly requestBody?: { readonly content?: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
type Methods = Readonly<Record<string, Operation>>

/** What a command without words takes: an empty object, or no body at all. */
const NOTHING = 'export type Nothing = { readonly [name: string]: never } | undefined\n'

const BASE = '/api/v1'
const HEAD = `// Derived from docs/derived/openapi.json by \`npm run derived\`; do not edit.

/** Every operation of the interface below \`${BASE}\`: what is sent and what is answered, by method and path. */
`

/**
 * src/platform/core/interface.ts: the description of the interface as types, for \`calls.ts\` beside it. Our
 * own few lines because the generators to be had need the compiler of TypeScript 5 as a library, which 7 has not.
 */
export const client: Derive = async () => {
  const { paths, components } = (await describedInterface()) as {
    paths: Record<string, Methods>
    components: { schemas: Record<string, Schema> }
  }
  const operations = Object.entries(paths)
    .filter(([path]) => path.startsWith(`${BASE}/`))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path: path.slice(BASE.length),
        operation,
      })),
    )
  const methods = [...Map.groupBy(operations, ({ method }) => method)].toSorted(byFirst)
  const body = methods.map(
    ([method, own]) =>
      `  readonly ${method}: {\n${own
        .toSorted((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, operation }) => `    readonly '${path}': ${said(path, operation)}\n`)
        .join('')}  }\n`,
  )
  // refusals are read as they come
  const { Problem: _, ...schemas } = components.schemas
  const named = Object.entries(schemas).toSorted(byFirst)
  const names = named.map(([name, schema]) => `\nexport type ${name} = ${typeOf(schema)}\n`)
  const text = `${HEAD}export interface Interface {\n${body.join('')}}\n\n${NOTHING}${names.join('')}`
  return { 'src/platform/core/interface.ts': text }
}

function said(path: string, { requestBody, responses }: Operation): string {
  const sent = jsonOf(requestBody?.content)
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  const answered = answers.map(([, { content }]) => jsonOf(content) ?? 'undefined')
  return `{
      readonly path: \`${path.replaceAll(/\{\w+\}/g, '${string}')}\`
      readonly body: ${sent ?? 'Nothing'}
      readonly answer: ${union(answered)}
    }`
}

function jsonOf(content: Content = {}): string | undefined {
  const json = content['application/json']
  return json === undefined ? undefined : typeOf(json.schema ?? {}, '      ')
}

const byFirst = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : 1
