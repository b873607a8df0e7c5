import pg from 'pg'

/** One statement as it went to PostgreSQL, with the reach that its transaction began with. */
export interface Heard {
  readonly sql: string
  readonly values: readonly unknown[]
  readonly reach: string
}

/** Writes down every statement that any connection of this process sends, until `stop`. */
export function listen(): { readonly heard: Heard[]; stop(): void } {
  const heard: Heard[] = []
  const reaches = new WeakMap<object, string>()
  const { prototype } = pg.Client
  const query = Reflect.get(prototype, 'query') as typeof prototype.query
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text?: string; values?: unknown[] }, unknown]
    const sql = typeof first === 'string' ? first : (first?.text ?? '')
    const begun = /^begin; ([^]*)/.exec(sql)
    if (begun) reaches.set(this, begun[1] ?? '')
    const values = Array.isArray(second)
      ? second
      : typeof first === 'object'
        ? (first.values ?? [])
        : []
    heard.push({ sql, values, reach: reaches.get(this) ?? '' })
    return Reflect.apply(query, this, args) as never
  } as typeof prototype.query
  return {
    heard,
    stop() {
      prototype.query = query
    },
  }
}

/** Lists of parameters and rows shortened, so that a statement is the same whatever it is asked about. */
export function normalised(sql: string): string {
  return sql
    .replaceAll(/\$\d+(?:, \$\d+)+/g, '$…')
    .replaceAll(/\(\$(?:\d+|…)\)(?:, \(\$(?:\d+|…)\))+/g, '($…), …')
    .replaceAll(/\$\d+/g, '$')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
