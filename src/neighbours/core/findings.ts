import { z } from 'zod'

const words = (most: number) => z.string().trim().min(1).max(most)

/** 监管、执法信息 of another system: a check, a penalty, 列入经营异常名录, 列入严重违法失信名单, or taken off either. */
export const FindingKind = z.enum(['inspection', 'penalty', 'abnormal', 'serious', 'removed'])

/** `supervision.found`: what a supervision platform knows of a business or of a licence of ours. */
export const Found = z.strictObject({
  /** Their own id: the same is kept once. */
  reference: words(80),
  uscc: z.string().length(18),
  number: z.string().max(40).optional(),
  kind: FindingKind,
  authority: words(100),
  /** Title and number of the decision or record. */
  document: words(200),
  words: words(2000),
  on: z.iso.date(),
})
export type Found = z.infer<typeof Found>

/** Their word with its source and when it came. */
export const FindingList = z.strictObject({
  items: z.array(
    z.strictObject({
      reference: z.string(),
      source: z.string(),
      uscc: z.string(),
      number: z.string().nullable(),
      kind: FindingKind,
      authority: z.string(),
      document: z.string(),
      words: z.string(),
      on: z.iso.date(),
      heardAt: z.iso.datetime(),
    }),
  ),
})
export type FindingList = z.infer<typeof FindingList>

/** What we tell a supervision platform of our own checks, without the prefix of our types. */
export const CHECK_CLOSED = 'supervision.check-closed'
export const RECTIFICATION_OVERDUE = 'supervision.rectification-overdue'
