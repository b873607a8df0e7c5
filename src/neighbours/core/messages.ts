import { z } from 'zod'
import { ItemId } from '../../catalogue/core/index.ts'
import { CaseId } from '../../cases/core/index.ts'

const words = (most: number) => z.string().trim().min(1).max(most)

/** What every message of a department's system says: which item of which case, and the how-many-eth it is. */
const about = {
  caseId: CaseId,
  item: ItemId,
  /** 1 for its first message on this item, and one more each time: who overtook another is told to wait. */
  sequence: z.int().min(1).max(1_000_000),
}

/** `approval.accepted` 已收件: taken on, under a number of their own. */
export const Accepted = z.strictObject({ ...about, number: words(80) })
export type Accepted = z.infer<typeof Accepted>

/** `approval.queried` 询问: words that the applicant is to explain; never further materials (行政许可法 32). */
export const Queried = z.strictObject({ ...about, words: words(2000) })
export type Queried = z.infer<typeof Queried>

/**
 * A hearing that the department held in its own way before it granted: its day, what the record says and the
 * record's number (行政许可法 arts 46, 48). Required with the grant of an item that must be heard.
 */
const Hearing = z.strictObject({ on: z.iso.date(), record: words(8000), document: words(120) })

/** `approval.decided` 决定: with the number of the single licence, or the reasons. */
export const Decided = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...about,
    outcome: z.literal('granted'),
    number: words(80),
    validFrom: z.iso.date(),
    /** `null`: without a term. */
    validUntil: z.iso.date().nullable(),
    /** 听证; absent where none was held, or it was held and recorded here. */
    hearing: Hearing.optional(),
  }),
  z.strictObject({ ...about, outcome: z.literal('refused'), reasons: words(4000) }),
])
export type Decided = z.infer<typeof Decided>

/** What we tell a department's system, without the prefix of our types. */
export const DISPATCHED = 'branch.dispatched'
export const RECALLED = 'branch.recalled'
export const ANSWERED = 'branch.answered'
