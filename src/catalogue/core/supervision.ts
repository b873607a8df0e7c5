import { z } from 'zod'
import { invariant } from '#kernel/invariant.ts'
import { ItemId, RegionCode } from './ids.ts'
import { Text } from './text.ts'

/** 信用等级, from best to worst. */
export const CREDIT_GRADES = ['A', 'B', 'C', 'D'] as const
export type CreditGrade = (typeof CREDIT_GRADES)[number]

/** 风险等级 of what a permit lets somebody do, not of who does it. */
export const RISKS = ['low', 'medium', 'high'] as const
export type Risk = (typeof RISKS)[number]

/** 评价要素: what can be recorded of a business. What each is worth is data. */
export const FACTOR_KINDS = [
  'false-commitment',
  'broken-commitment',
  'failed-check',
  'overdue-rectification',
  'confirmed-report',
  'abnormal-list',
  'serious-list',
  'passed-check',
  'good-record',
] as const
export type FactorKind = (typeof FACTOR_KINDS)[number]

const count = z.int().min(1).max(1000)
const byGrade = z.strictObject({ A: count, B: count, C: count, D: count })
/** Whether a plan or a law says so (`stated`), and which; where none does it is our reading, and is shown as that. */
const said = { stated: z.boolean(), basis: Text }

const FactorRule = z.strictObject({
  kind: z.enum(FACTOR_KINDS),
  name: Text,
  /** Added to where everybody begins; a good record adds, a bad one takes away. */
  points: z.int().min(-100).max(100),
  /** How many months it counts, from its day; null: until it is ended. */
  months: z.int().min(1).max(120).nullable(),
  /** The grade is no better than this while it counts. */
  atBest: z.enum(CREDIT_GRADES).optional(),
  ...said,
})
export type FactorRule = z.infer<typeof FactorRule>

/** The numbers of 一业一评, by which whoever holds a licence is supervised. Code only reckons with them. */
const Sections = {
  credit: z.strictObject({
    start: z.int().min(0).max(1000),
    /** The least points of each grade; whoever has fewer is D. */
    least: z.strictObject({ A: z.int(), B: z.int(), C: z.int() }),
    ...said,
  }),
  factors: z.array(FactorRule),
  /** Items of high and of low risk; all others are of medium risk. */
  risk: z.strictObject({ high: z.array(ItemId), low: z.array(ItemId), ...said }),
  frequency: z.strictObject({
    /** 抽取权重: the two are multiplied. */
    riskWeight: z.strictObject({ low: count, medium: count, high: count }),
    gradeWeight: byGrade,
    /** Ordinary checks a year at most; a report is looked into regardless. */
    mostAYear: z.strictObject({ low: byGrade, medium: byGrade, high: byGrade }),
    ...said,
  }),
  /** 无事不扰: who is left alone unless there is a cause. */
  quiet: z.strictObject({
    grade: z.enum(CREDIT_GRADES),
    risks: z.array(z.enum(RISKS)).min(1),
    /** The licence has been held for so many months at least. */
    months: z.int().min(0).max(120),
    /** Nothing bad on record within so many months. */
    cleanMonths: z.int().min(0).max(120),
    ...said,
  }),
  /** Working days within which an appeal is answered. */
  appeal: z.strictObject({ days: z.int().min(1).max(60), ...said }),
}

/** Everything that a region is supervised by. */
export type SupervisionRules = Readonly<{
  [K in keyof typeof Sections]: z.infer<(typeof Sections)[K]>
}>
export const SUPERVISION_SECTIONS = Object.keys(Sections) as (keyof SupervisionRules)[]

/**
 * 监管口径 (catalogue/supervision.yaml, regions/<code>-<name>/supervision.yaml): the general file has every section, a
 * region's has those that differ there.
 */
export const SupervisionFile = z
  .strictObject({ ...Sections })
  .partial()
  .extend({ region: RegionCode.nullable() })
export type SupervisionFile = z.infer<typeof SupervisionFile>

/** The numbers that hold in a region: its own sections, else the general ones. */
export function supervisionRules(
  { supervision }: { readonly supervision: readonly SupervisionFile[] },
  region: string,
): SupervisionRules {
  const general = supervision.find((one) => one.region === null)
  const own = supervision.find((one) => one.region === region)
  const found = { ...general, ...own }
  const missing = SUPERVISION_SECTIONS.filter((name) => found[name] === undefined)
  invariant(missing.length === 0, `the catalogue says how to supervise: ${missing.join(', ')}`)
  return found as SupervisionRules
}
