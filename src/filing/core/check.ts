import type { Bilingual } from '#kernel/bilingual.ts'
import { fieldsOf, type MergedForm } from '../../forms/core/index.ts'
import type { Difference } from '../../exchange/core/index.ts'

/** 再核对的登记库: which registers a submitted case is compared with. */
export type CheckedRegister = 'business' | 'persons' | 'licences'
export type CheckState = 'waiting' | 'agrees' | 'differs' | 'notFound'

/** One box that does not agree; personal values are never copied out of the form or the register. */
export interface Mismatch {
  readonly element: string
  readonly label: Bilingual
  readonly typed: string | null
  readonly registered: string | null
}

/** Differences as they are kept and shown. */
export function mismatchesOf(
  form: MergedForm,
  differences: readonly Difference[],
): readonly Mismatch[] {
  const fields = new Map<string, ReturnType<typeof fieldsOf>[number]>(
    fieldsOf(form).map((field) => [field.element, field]),
  )
  return differences.flatMap(({ element, typed, registered }): Mismatch[] => {
    const field = fields.get(element)
    if (!field) return []
    const said = (value: typeof typed) => (field.personal || value === null ? null : String(value))
    return [{ element, label: field.label, typed: said(typed), registered: said(registered) }]
  })
}

/**
 * Boxes with the number of a document that the library of licences keeps, and what was typed there: it is compared
 * with the library once that answers.
 */
export function typedNumbers(
  form: MergedForm,
  values: Readonly<Record<string, unknown>>,
): readonly { readonly element: string; readonly material: string; readonly typed: string }[] {
  return fieldsOf(form).flatMap(({ element, fetchedWith: material }) => {
    const typed = values[element]
    return material !== undefined && typeof typed === 'string' && typed !== ''
      ? [{ element, material, typed }]
      : []
  })
}

const MINUTE = 60
const LONGEST = 6 * 60 * MINUTE

/** Seconds until a register that did not answer is asked again: 5 minutes, doubling, 6 hours at most. */
export function retryAfter(attempts: number): number {
  return Math.min(5 * MINUTE * 2 ** Math.min(attempts, 20), LONGEST)
}
