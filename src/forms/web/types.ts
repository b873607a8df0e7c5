import type { FieldFrame } from '#platform/web/index.ts'
import type { MergedForm } from '../core/index.ts'

export type FormSection = MergedForm['sections'][number]
export type FormField = FormSection['fields'][number]

/** A box and what is in it; `onCommit` when the person has finished with it (then it is saved). */
export interface BoxProps {
  readonly field: FormField
  readonly value: unknown
  readonly onCommit: (value: unknown) => void
}

export interface ControlProps extends BoxProps {
  readonly frame: FieldFrame
}

/** What a table column and a field have in common for a simple control. */
export interface SimpleField {
  readonly type: FormField['type']
  readonly unit?: string | undefined
  readonly options?: readonly string[] | undefined
}

export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
