import { z } from 'zod'

/** A text for people; both languages are complete (kernel's `Bilingual`, checked at the door). */
export const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type Text = z.infer<typeof Text>

/** How sure the fact base is of a fact; shown wherever the fact is shown. */
export const Confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof Confidence>

/** 法律依据, with how it was verified. */
export const Citation = z.strictObject({
  name: z.string().min(1),
  documentNo: z.string().nullable(),
  article: z.string().nullable(),
  verified: z.enum(['full-text', 'existence', 'own-knowledge']),
})
export type Citation = z.infer<typeof Citation>

/** Where a row of the catalogue was published. */
export const Source = z.strictObject({ document: z.string().min(1), section: z.string().min(1) })
export type Source = z.infer<typeof Source>
