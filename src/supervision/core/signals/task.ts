import { z } from 'zod'
import { FINDING_NAMES, SignalView } from '../../../verification/core/index.ts'

/**
 * A department looks into a signal within so many working days (市场监督管理行政处罚程序规定 art 18, written for
 * market regulation and read here for every department).
 */
export const SIGNAL_DAYS = 15

const words = (most: number) => z.string().trim().min(2).max(most)

export const AssignSignal = z.strictObject({
  department: z.string().min(1).max(60),
  note: z.string().trim().max(300).default(''),
})
export type AssignSignal = z.infer<typeof AssignSignal>

/** What the department found; `words` are read by everybody who reported. */
export const AnswerTask = z.strictObject({
  finding: z.enum(FINDING_NAMES),
  words: words(500),
  /** Asks the lead authority to have the shop checked. */
  wantsCheck: z.boolean().default(false),
})
export type AnswerTask = z.infer<typeof AnswerTask>

export const SignalTaskView = z.strictObject({
  signal: SignalView,
  department: z.string(),
  departmentName: z.string(),
  note: z.string(),
  givenAt: z.string(),
  givenBy: z.string(),
  due: z.iso.date(),
  overdue: z.boolean(),
  state: z.enum(['open', 'answered']),
  wantsCheck: z.boolean(),
  mayAnswer: z.boolean(),
  version: z.int(),
})
export type SignalTaskView = z.infer<typeof SignalTaskView>
