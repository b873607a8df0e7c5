import type { PlainDate } from '#kernel/plain-date.ts'
import type { Limit } from '../../catalogue/core/index.ts'

/** 行政许可法 art 32(4): working days to answer an application; silence is acceptance. */
export const ANSWER_DAYS = 5
/** 行政许可法 art 44: working days from the decision to the delivery of the licence. */
export const DELIVER_DAYS = 10
/** 行政许可法 art 42: by how many working days a limit may be extended, once. */
export const EXTENSION_DAYS = { own: 10, joint: 15 } as const

/** 行政许可法 art 45: what takes time that the limit does not count. */
export const PAUSE_CAUSES = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'other',
] as const
export type PauseCause = (typeof PAUSE_CAUSES)[number]

/** Days that do not count, both ends included; `to` is null while the pause lasts. */
export interface Pause {
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly reason: string
  /** The article that excludes the time (行政许可法 art 45). */
  readonly basis: string
  /** Absent in older rows. */
  readonly cause?: PauseCause
  /** Number of the written notice to the applicant; absent in older rows. */
  readonly document?: string | null
}

/** 延长期限: once, by whom and why; the applicant is told the reason (行政许可法 art 42). */
export interface Extension {
  readonly on: PlainDate
  /** Working days added. */
  readonly days: number
  readonly ground: 'own' | 'joint'
  /** 批准人: the head of the authority (`own`) or of the government (`joint`), by name. */
  readonly approver: string
  readonly reason: string
  readonly document: string | null
}

/** 期限: runs from the day after `startedOn`, in working days (行政许可法 art 82). */
export interface BranchClock {
  readonly startedOn: PlainDate
  readonly limit: Limit
  readonly pauses: readonly Pause[]
  /** Absent: not extended. */
  readonly extension?: Extension
}

/** The pauses that have ended, as the calendar reckons with them. */
export function endedPauses(pauses: readonly Pause[]): { from: PlainDate; to: PlainDate }[] {
  return pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]))
}

/** Working days that the clock counts in all. */
export function daysOf({ limit, extension }: BranchClock): number {
  return limit.days + (extension?.days ?? 0)
}
