import { z } from 'zod'

/**
 * English of words that the law data has in Chinese only (catalogue/english.yaml), by the Chinese: options,
 * units, conditions of materials, grounds, and notes that stand on a page.
 */
export const EnglishWords = z.strictObject({
  kind: z.enum(['option', 'unit', 'condition', 'basis', 'note']),
  /** Who vouches for it: nobody yet (`machine`), or somebody who knows both languages (`checked`). */
  translation: z.enum(['machine', 'checked']),
  words: z.record(z.string().min(1), z.string().min(1)),
})
export type EnglishWords = z.infer<typeof EnglishWords>
