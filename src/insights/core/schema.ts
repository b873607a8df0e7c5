import { z } from 'zod'
import { IndustryCode, ItemId, RegionCode, Text } from '../../catalogue/core/index.ts'
import { MEASURE_NAMES, STEPS } from './measures.ts'
import { parseMonth } from './month.ts'

const month = z.string().refine((text) => parseMonth(text) !== undefined)

/** 期间、行业、部门: what every number is reckoned within. Both months (`2026-11`) are included. */
export const AskInsights = z.strictObject({
  region: RegionCode,
  from: month,
  until: month,
  industry: IndustryCode.optional(),
  department: z.string().max(60).optional(),
})
export type AskInsights = z.infer<typeof AskInsights>

export const AskRegion = z.strictObject({ region: RegionCode })

const percent = z.number().nullable()
const SpreadView = z.strictObject({
  count: z.int(),
  /** Working days within which half, and nine in ten, were done. */
  median: z.int().nullable(),
  p90: z.int().nullable(),
  over: z.int(),
  late: z.int(),
})

export const FiguresView = z.strictObject({
  counts: z.strictObject(
    Object.fromEntries(MEASURE_NAMES.map((name) => [name, z.int()])) as Record<
      (typeof MEASURE_NAMES)[number],
      z.ZodInt
    >,
  ),
  steps: z.strictObject(
    Object.fromEntries(STEPS.map((name) => [name, SpreadView])) as Record<
      (typeof STEPS)[number],
      typeof SpreadView
    >,
  ),
  firstRightPercent: percent,
  lettersPerCase: percent,
  repeatedPercent: percent,
  onTimePercent: percent,
})
export type FiguresView = z.infer<typeof FiguresView>

/** What applicants were spared, beside what the catalogue promises for the same choices. */
export const SavingsView = z.strictObject({
  /** Decided cases of which it is known. */
  cases: z.int(),
  boxes: z.strictObject({ apart: z.int(), really: z.int(), promisedPercent: percent }),
  papers: z.strictObject({ apart: z.int(), really: z.int(), promisedPercent: percent }),
  days: z.strictObject({ apart: z.int(), really: z.int(), promisedPercent: percent }),
})
export type SavingsView = z.infer<typeof SavingsView>

const named = { code: z.string(), name: Text }
export const InsightsView = z.strictObject({
  region: RegionCode,
  from: z.string(),
  until: z.string(),
  /** The moment at which it was counted. */
  asOf: z.string(),
  total: FiguresView,
  savings: SavingsView,
  months: z.array(z.strictObject({ month: z.string(), figures: FiguresView })),
  industries: z.array(z.strictObject({ ...named, figures: FiguresView })),
  departments: z.array(
    z.strictObject({
      ...named,
      urged: z.int(),
      figures: FiguresView,
      items: z.array(z.strictObject({ ...named, figures: FiguresView })),
    }),
  ),
  /** What may be chosen as a filter. */
  choices: z.strictObject({
    industries: z.array(z.strictObject(named)),
    departments: z.array(z.strictObject(named)),
  }),
})
export type InsightsView = z.infer<typeof InsightsView>

/** The list behind a number. */
export const AskDrill = AskInsights.extend({
  measure: z.enum(MEASURE_NAMES),
  item: ItemId.optional(),
  /** Only what took more working days than this. */
  over: z.coerce.number().int().min(0).max(9999).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type AskDrill = z.infer<typeof AskDrill>

export const DrillLine = z.strictObject({
  caseId: z.uuid(),
  caseNo: z.string().nullable(),
  applicant: z.string().nullable(),
  industry: z.strictObject(named),
  item: z.strictObject(named).nullable(),
  department: z.strictObject(named).nullable(),
  on: z.string(),
  days: z.int().nullable(),
  late: z.boolean(),
  outcome: z.string(),
})
export type DrillLine = z.infer<typeof DrillLine>

export const DrillPage = z.strictObject({
  count: z.int(),
  items: z.array(DrillLine),
  next: z.string().nullable(),
})
export type DrillPage = z.infer<typeof DrillPage>
