import type { PlainDate } from '#kernel/plain-date.ts'
import type { Limit } from '../../catalogue/core/index.ts'

/** 行政许可法 art 32(4): working days to answer an application; silence is acceptance. */
export const ANSWER_DAYS = 5
/** Days that do not count, both ends included; `to` is null while the pause lasts. */
export interface Pause {
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly reason: string
  /** The article that excludes the time (行政许可法 art 45). */
  readonly basis: string
}

/** 期限: runs from the day after `startedOn`, in working days (行政许可法 art 82). */
export interface BranchClock {
  readonly startedOn: PlainDate
  readonly limit: Limit
  readonly pauses: readonly Pause[]
}
