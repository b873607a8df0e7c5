import type { Field } from './form.ts'
import { type Row, type Value, isRecord } from './values.ts'

/**
 * A personal value as staff see it before they ask for the whole (which is recorded): an ID number
 * keeps 4 + 4 characters, a phone 3 + 4, an address its first 6; in a table only personal columns.
 */
export function maskValue(
  field: Pick<Field, 'type' | 'personal' | 'columns'>,
  value: Value,
): Value {
  if (field.type !== 'table') return field.personal ? maskCell(field.type, value) : value
  if (!Array.isArray(value)) return value
  const personal = (field.columns ?? []).filter((column) => column.personal === true)
  return (value as readonly unknown[]).filter(isRecord).map((row): Row => {
    const masked = { ...(row as Row) }
    for (const { id, type } of personal) {
      const cell = masked[id]
      if (typeof cell === 'string') masked[id] = maskText(type, cell)
    }
    return masked
  })
}

function maskCell(type: Field['type'], value: Value): Value {
  return typeof value === 'string' ? maskText(type, value) : value
}

function maskText(type: Field['type'], text: string): string {
  const letters = Array.from(text)
  const [head, tail] = type === 'idNumber' ? [4, 4] : type === 'phone' ? [3, 4] : [6, 0]
  const hidden = Math.max(letters.length - head - tail, 0)
  if (hidden === 0) return '*'.repeat(letters.length)
  return [
    ...letters.slice(0, head),
    '*'.repeat(hidden),
    ...letters.slice(letters.length - tail, letters.length),
  ].join('')
}
