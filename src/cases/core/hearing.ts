import type { PlainDate } from '#kernel/plain-date.ts'
import type { Doer } from './ids.ts'

/** 行政许可法 art 47: working days in which the applicant or an interested party may ask for a hearing. */
export const HEARING_APPLY_DAYS = 5
/** 行政许可法 art 47: working days in which the authority organises it once asked. */
export const HEARING_HOLD_DAYS = 20
/** 行政许可法 art 48(1): days of notice of time and place, at least. */
export const HEARING_NOTICE_DAYS = 7

/** 听证告知: the right to a hearing was told in writing (行政许可法 art 47). */
export interface HearingOffer {
  readonly on: PlainDate
  /** The last day to ask for it. */
  readonly applyBy: PlainDate
  readonly reason: string
  /** Number of the written notice. */
  readonly document: string
}

/** Why a hearing is held: asked for (art 47), or by law or for the public interest (art 46). */
export type HearingCause = 'asked' | 'law' | 'publicInterest'

/** Time and place as told to everybody, and who presides. */
export interface HearingDate {
  readonly on: PlainDate
  readonly place: string
  /** Not whoever reviews the application (行政许可法 art 48(3)). */
  readonly presider: string
  readonly document: string
}

/** A hearing under way; its time does not count in the limit (行政许可法 art 45). */
export interface OpenHearing {
  readonly since: PlainDate
  readonly cause: HearingCause
  readonly askedBy: string
  readonly holdBy: PlainDate
  readonly date: HearingDate | null
}

/** A hearing that ended; what was heard binds the decision (行政许可法 art 48, last paragraph). */
export interface HeldHearing {
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate
  readonly outcome: 'held' | 'calledOff'
  /** What the record says, or why it was called off. */
  readonly record: string
  /** Number of the record (听证笔录), none when it was called off. */
  readonly document: string | null
  readonly by: Doer
  /** Held before this case and entered here with its number; absent: held in this case. */
  readonly before?: true
}
