import type { Bilingual } from '#kernel/bilingual.ts'

/** A mistake in the catalogue that would make a form unfillable; `file` is below `catalogue/`. */
export interface FormFinding {
  readonly severity: 'error' | 'warning'
  readonly file: string
  /** Element or material id, to find the line by: an entry of a list, or an item's use of it. */
  readonly at: string
  readonly message: Bilingual
}

export function error(file: string, at: string, message: Bilingual): FormFinding {
  return { severity: 'error', file, at, message }
}
