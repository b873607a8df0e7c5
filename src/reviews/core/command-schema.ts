import { z } from 'zod'
import { ItemId } from '../../catalogue/core/index.ts'
import { CaseId, PAUSE_CAUSES } from '../../cases/core/index.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const words = (most: number) => z.string().trim().min(1).max(most)
const document = words(120)

export const BranchParams = z.object({ caseId: CaseId, item: ItemId })

/** `POST …/grant`: number and validity are the department's; what is absent is reckoned from the item. */
export const GrantBranch = z.strictObject({
  number: words(80).optional(),
  validFrom: day.optional(),
  /** `null`: without a term. */
  validUntil: day.nullable().optional(),
  /** Why it is granted against the opinion of whoever reviewed it. */
  reasons: words(4000).optional(),
})
export type GrantBranch = z.infer<typeof GrantBranch>
/** `POST …/refuse`: reasons are a duty (行政许可法 art 38). */
export const RefuseBranch = z.strictObject({ reasons: words(4000) })
/** `POST …/suspend`: what takes the time, its article (行政许可法 art 45), and the written notice of it. */
export const SuspendBranch = z.strictObject({
  reason: words(2000),
  basis: words(500),
  cause: z.enum(PAUSE_CAUSES).optional(),
  document: document.optional(),
})
/** `POST …/questions`, and the owner's answer: words, never further materials. */
export const SayWords = z.strictObject({ words: words(2000) })
export const QuestionParams = z.object({ caseId: CaseId, question: z.uuid() })
/** `POST …/visit`: what has to be verified on site (行政许可法 art 34(3)). */
export const RequestVisit = z.strictObject({ reason: words(1000) })
/** `POST …/claim`: `takeOver` moves it from a colleague; the head of the department alone. */
export const ClaimBranch = z.strictObject({ takeOver: z.boolean().default(false) })
/** `POST …/delegate`: to a colleague of the same department, until the end of that day. */
export const DelegateBranch = z.strictObject({ to: z.uuid(), until: day, reason: words(500) })
export type DelegateBranch = z.infer<typeof DelegateBranch>

/** `POST …/checks`: what was found on lines of the standard; `null` takes a mark off again. */
export const SaveChecks = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        kind: z.enum(['material', 'field', 'point']),
        subject: words(80),
        result: z.enum(['pass', 'fail']).nullable(),
        note: words(1000).optional(),
      }),
    )
    .min(1)
    .max(300),
})
export type SaveChecks = z.infer<typeof SaveChecks>

/** `POST …/opinion`: 审查意见 for whoever decides. */
export const GiveOpinion = z.strictObject({
  kind: z.enum(['grant', 'refuse']),
  reasons: words(4000),
  wish: GrantBranch.optional(),
})
export type GiveOpinion = z.infer<typeof GiveOpinion>
/** `POST …/opinion/return`: 退回 to whoever reviewed it. */
export const ReturnOpinion = z.strictObject({ reasons: words(2000) })

/** `POST …/extension`: 请示; ten working days by the authority, fifteen by the government (art 42). */
export const AskExtension = z.strictObject({
  days: z.int().min(1).max(15),
  ground: z.enum(['own', 'joint']),
  reason: words(2000),
})
export type AskExtension = z.infer<typeof AskExtension>
/** `POST …/extension/answer`, by the head; `approver` names the head of the government for `joint`. */
export const AnswerExtension = z.strictObject({
  approved: z.boolean(),
  approver: words(80).optional(),
  document: document.optional(),
  note: words(1000).optional(),
})
export type AnswerExtension = z.infer<typeof AnswerExtension>

/** `POST …/hearing/offer` (arts 36, 47). */
export const OfferHearing = z.strictObject({ reason: words(2000), document })
/** `POST …/hearing/open`: on demand (art 47), by law or for the public interest (art 46). */
export const OpenHearing = z.strictObject({
  cause: z.enum(['asked', 'law', 'publicInterest']),
  askedBy: words(200),
})
/** `POST …/hearing/set`: told seven days before (art 48). */
export const SetHearing = z.strictObject({
  on: day,
  place: words(200),
  presider: words(80),
  document,
})
export type SetHearing = z.infer<typeof SetHearing>
/** `POST …/hearing/close`: held, with its record, or called off, with the reason. */
export const CloseHearing = z.strictObject({
  outcome: z.enum(['held', 'calledOff']),
  record: words(8000),
  document: document.optional(),
})
/** `POST …/hearing/record`: one held before this case, by its day and the number of its record. */
export const RecordHearing = z.strictObject({ on: day, record: words(8000), document })
export type RecordHearing = z.infer<typeof RecordHearing>
/** `POST …/parties`: an interested party was told. */
export const TellParty = z.strictObject({ name: words(120), interest: words(1000), document })
export type TellParty = z.infer<typeof TellParty>
/** `POST …/parties/:party/answer` */
export const PartyAnswer = z.strictObject({ said: words(4000), wantsHearing: z.boolean() })
export type PartyAnswer = z.infer<typeof PartyAnswer>
export const PartyParams = BranchParams.extend({ party: z.uuid() })

/** `POST …/promise/pass`: 事后核查 found the promise kept. */
export const PassCheck = z.strictObject({ note: words(2000) })
/** `POST …/promise/breach`: not kept (ordered to be put right) or false (rescinded at once). */
export const FindBreach = z.strictObject({
  breach: z.enum(['unfulfilled', 'false']),
  findings: words(4000),
  /** Working days to put it right. */
  correctWithin: z.int().min(1).max(60).default(15),
  document,
})
/** `POST …/promise/rescind`: after the order's time has run out. */
export const RescindGrant = z.strictObject({ reason: words(4000), document })
