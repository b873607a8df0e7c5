import pg from 'pg'

/** The role that may read and write rows and nothing else; made by sql/0001. */
export const RUN_TIME_ROLE = 'zhunying_app'

const { builtins, getTypeParser } = pg.types

/** How columns become values; whatever is not named here is read as `pg` reads it. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.TIMESTAMPTZ, (text) => instant(text)],
])

export const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return (PARSERS.get(oid) ?? getTypeParser(oid, format as 'text')) as never
  },
}

/** `2026-11-20 09:00:00.5+00` → `2026-11-20T09:00:00.500Z`; infinity stays as it is. */
function instant(text: string): string {
  const ms = Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  return Number.isNaN(ms) ? text : new Date(ms).toISOString()
}
