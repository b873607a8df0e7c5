import { z } from 'zod'
import { ItemId, Text } from '../../catalogue/core/index.ts'

const day = z.string()

/** One letter in the list of its case. */
export const LetterView = z.object({
  id: z.string(),
  kind: z.string(),
  title: Text,
  number: z.string(),
  authority: Text,
  item: z.object({ id: z.string(), certificate: z.string(), name: Text }).nullable(),
  issuedOn: day,
  hash: z.string(),
  /** The first time it was served; null: not yet. */
  served: z
    .object({ channel: z.enum(['online', 'window', 'post']), on: day, by: z.string() })
    .nullable(),
})
export type LetterView = z.infer<typeof LetterView>

/** A demand that the served notice did not carry, with the reason that had to be given. */
export const BeyondView = z.object({
  round: z.int(),
  askedOn: day,
  reason: z.string(),
  receipt: z.string().nullable(),
  demands: z.array(
    z.object({
      kind: z.enum(['material', 'element', 'condition']),
      name: Text,
      why: z.enum(['notListed', 'fetched']),
    }),
  ),
})
export type BeyondView = z.infer<typeof BeyondView>

export const LettersView = z.object({
  letters: z.array(LetterView),
  /** 窗口要求了告知单以外的内容. */
  beyondNotice: z.array(BeyondView),
  /** What the present actor may issue by hand now. */
  byHand: z.array(
    z.object({
      kind: z.string(),
      title: Text,
      of: z.enum(['case', 'item']),
      asks: z.array(z.enum(['reason', 'basis', 'document'])),
      items: z.array(z.object({ id: z.string(), certificate: z.string() })),
    }),
  ),
})
export type LettersView = z.infer<typeof LettersView>

/** `GET /api/v1/letters/unserved`, 待送达文书: what nobody has had yet, in the order of issue. */
export const AskUnserved = z.strictObject({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export const UnservedLetter = z.object({
  id: z.string(),
  caseId: z.uuid(),
  caseNo: z.string().nullable(),
  applicant: z.string().nullable(),
  /** Filed at the counter: its applicant may have no account to read it in. */
  atCounter: z.boolean(),
  title: Text,
  number: z.string(),
  authority: Text,
  issuedOn: day,
})
export type UnservedLetter = z.infer<typeof UnservedLetter>
export const UnservedPage = z.object({
  items: z.array(UnservedLetter),
  next: z.string().nullable(),
})
export type UnservedPage = z.infer<typeof UnservedPage>

const typed = z.string().trim().min(1).max(2000).optional()

/** `POST /api/v1/cases/:id/letters` */
export const HandLetter = z.strictObject({
  kind: z.string().max(40),
  item: ItemId.optional(),
  reason: typed,
  basis: typed,
  document: typed,
})
export type HandLetter = z.infer<typeof HandLetter>

/** `POST /api/v1/cases/:id/letters/:letterId/service`: handed over on paper. */
export const ServeLetter = z.strictObject({
  channel: z.enum(['window', 'post']),
  receivedBy: z.string().trim().min(1).max(100),
})
export type ServeLetter = z.infer<typeof ServeLetter>
