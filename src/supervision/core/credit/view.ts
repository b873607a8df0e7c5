import { z } from 'zod'
import { CREDIT_GRADES, FACTOR_KINDS, RISKS, Text } from '../../../catalogue/core/index.ts'
import { OFFICER_KINDS } from './policy.ts'

const words = (most: number) => z.string().trim().min(1).max(most)
const Grade = z.enum(CREDIT_GRADES)
/** Whether a plan or a law sets a number, or we do, and under what. */
const Ground = z.strictObject({ stated: z.boolean(), basis: Text })

export const AppealView = z.strictObject({
  id: z.uuid(),
  factorId: z.uuid(),
  region: z.string(),
  number: z.string(),
  reason: z.string(),
  madeAt: z.string(),
  due: z.iso.date(),
  state: z.enum(['open', 'upheld', 'rejected']),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  version: z.int(),
})
export type AppealView = z.infer<typeof AppealView>

const FactorView = z.strictObject({
  id: z.uuid(),
  kind: z.enum(FACTOR_KINDS),
  name: Text,
  on: z.string(),
  words: z.string(),
  department: z.string(),
  points: z.int(),
  counts: z.boolean(),
  until: z.string().nullable(),
  ground: Ground,
  ended: z
    .strictObject({
      on: z.string(),
      why: z.enum(['repaired', 'appeal', 'over']),
      words: z.string(),
    })
    .nullable(),
  appeal: AppealView.nullable(),
  mayAppeal: z.boolean(),
})

/** 一业一评 of a licence, with everything that made it so. */
export const RatingView = z.strictObject({
  number: z.string(),
  region: z.string(),
  name: z.string(),
  uscc: z.string(),
  on: z.string(),
  grade: Grade,
  gradeName: Text,
  points: z.int(),
  risk: z.enum(RISKS),
  riskName: Text,
  riskGround: Ground,
  /** Where everybody begins and the least points of each grade. */
  scale: z.strictObject({
    start: z.int(),
    least: z.strictObject({ A: z.int(), B: z.int(), C: z.int() }),
    ground: Ground,
  }),
  frequency: Text,
  frequencyGround: Ground,
  /** When the credit lists were last asked; null: never yet. */
  lists: z.strictObject({ source: z.string(), asOf: z.string() }).nullable(),
  factors: z.array(FactorView),
  quiet: z.strictObject({
    quiet: z.boolean(),
    ground: Ground,
    tests: z.array(z.strictObject({ holds: z.boolean(), say: Text })),
  }),
})
export type RatingView = z.infer<typeof RatingView>

/** A factor that an officer enters from a document or a published list. */
export const NoteFactor = z.strictObject({
  number: words(20),
  department: words(60),
  kind: z.enum(OFFICER_KINDS),
  on: z.iso.date(),
  words: words(300),
  /** The document or the address of the list: told again, it stays one factor. */
  source: words(200),
})
export type NoteFactor = z.infer<typeof NoteFactor>

export const EndListing = z.strictObject({ words: words(300) })
export const MakeAppeal = z.strictObject({ number: words(20), reason: words(1000) })
export type MakeAppeal = z.infer<typeof MakeAppeal>
export const AnswerAppeal = z.strictObject({
  upheld: z.boolean(),
  words: words(1000),
})
export type AnswerAppeal = z.infer<typeof AnswerAppeal>

/** 无事不扰 of a region, by number. */
export const QuietPage = z.strictObject({
  items: z.array(z.strictObject({ number: z.string(), name: z.string(), industry: z.string() })),
  /** The conditions and who sets them; null without a region of one's own. */
  ground: Ground.nullable(),
  /** Where the next holders are looked at. */
  next: z.string().nullable(),
})
export type QuietPage = z.infer<typeof QuietPage>
