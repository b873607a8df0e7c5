/** What a person puts into one box of a row, or into a plain box. */
export type Cell = boolean | number | string | readonly string[]

/** One row of a repeating group, by column. */
export type Row = Readonly<Record<string, Cell | undefined>>

/** From the first day to the last, both included. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

export type Value = Cell | DateRange | readonly Row[]

/** A filled form, by element. Absent and `undefined` are the same: nothing was said. */
export type Values = Readonly<Record<string, Value | undefined>>

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Nothing was said: an empty box, an unticked list, a table without rows. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value === '' || value.trim() === ''
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return value.every(isBlank)
  // for … in: a filled row is known by its first cell
  for (const name in value) if (!isBlank((value as Record<string, unknown>)[name])) return false
  return true
}
