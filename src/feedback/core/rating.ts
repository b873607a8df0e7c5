import { z } from 'zod'
import { Text } from '../../catalogue/core/index.ts'
import { OUTCOMES, REASONS, SUBJECTS } from './grades.ts'

const Grade = z.int().min(1).max(5)
const Reason = z.enum(REASONS)
const Outcome = z.enum(OUTCOMES)

export const SubjectParams = z.strictObject({ subject: z.enum(SUBJECTS), id: z.uuid() })

export const GiveRating = z.strictObject({
  grade: Grade,
  reasons: z.array(Reason).max(REASONS.length).default([]),
  words: z.string().trim().max(500).default(''),
})
export type GiveRating = z.infer<typeof GiveRating>

const CallBackView = z.strictObject({
  due: z.iso.date(),
  state: z.enum(['open', 'done']),
  outcome: Outcome.nullable(),
  words: z.string().nullable(),
  doneAt: z.iso.datetime().nullable(),
  version: z.int(),
})

/** One rating with what came of it. */
export const RatingView = z.strictObject({
  id: z.uuid(),
  region: z.string(),
  subject: z.enum(SUBJECTS),
  subjectId: z.uuid(),
  number: z.string(),
  industry: z.strictObject({ code: z.string(), name: Text }),
  grade: Grade,
  reasons: z.array(Reason),
  words: z.string(),
  at: z.iso.datetime(),
  callBack: CallBackView.nullable(),
})
export type RatingView = z.infer<typeof RatingView>

/** Whether something can be rated now, and what was said; `notYet` until it is answered. */
export const StandingView = z.strictObject({
  standing: z.enum(['notYet', 'open', 'given']),
  number: z.string().nullable(),
  rating: RatingView.nullable(),
})
export type StandingView = z.infer<typeof StandingView>

export const ListRatings = z.strictObject({
  cursor: z.uuid().optional(),
  /** `low`: bad ratings; `open`: those still to be called back, the most urgent first. */
  only: z.enum(['all', 'low', 'open']).default('all'),
})
export const RatingPage = z.strictObject({
  items: z.array(RatingView),
  next: z.string().nullable(),
})

export const AnswerCallBack = z.strictObject({
  outcome: Outcome,
  words: z.string().trim().min(1).max(1000),
})
export type AnswerCallBack = z.infer<typeof AnswerCallBack>
