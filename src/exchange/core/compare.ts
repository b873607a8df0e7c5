import type { Filled, FilledValue } from './prefill.ts'

/** A box in which what was typed and what the register says are not the same. */
export interface Difference {
  readonly element: string
  readonly typed: FilledValue | null
  readonly registered: FilledValue
}

/**
 * Where the applicant's words and the register's differ. Width, spaces, brackets and hyphens are not
 * a difference; a box that the register leaves open, or the form does not have, is none either.
 */
export function differencesOf(
  typed: Readonly<Record<string, unknown>>,
  registered: Filled,
): readonly Difference[] {
  return Object.entries(registered).flatMap(([element, known]) => {
    if (!(element in typed)) return []
    const value = typed[element]
    if (plain(value) === plain(known)) return []
    return [{ element, typed: isFilled(value) ? value : null, registered: known }]
  })
}

function isFilled(value: unknown): value is FilledValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function plain(value: unknown): string {
  return typeof value === 'string'
    ? value
        .normalize('NFKC')
        .replace(/[\s\-–—·,，。;；]/g, '')
        .toUpperCase()
    : JSON.stringify(value ?? null)
}
