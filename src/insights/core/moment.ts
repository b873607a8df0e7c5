import type { PlainDate } from '#kernel/plain-date.ts'

/**
 * What can be counted of a case. `answered` is every answer of the window (受理、不予受理、补正), `item`
 * a department's decision on one item, `decided` the last of them, `issued` the comprehensive licence.
 */
export const MOMENT_KINDS = [
  'filed',
  'answered',
  'corrected',
  'item',
  'decided',
  'issued',
  'urged',
  'withdrawn',
] as const
export type MomentKind = (typeof MOMENT_KINDS)[number]

/**
 * One countable thing in the history of a case: the projection of its events on what the lead
 * authority asks about. Made from the events alone (`momentsOf`), in the transaction in which they
 * are stored, and made anew as a whole whenever one is added; so it can be thrown away and rebuilt.
 */
export interface Moment {
  readonly kind: MomentKind
  /** The day on which it happened; for silence of the window the day on which the law's effect was entered. */
  readonly on: PlainDate
  /** Empty where it is about the whole case. */
  readonly item: string
  /** Of the item; empty where it is about the whole case. */
  readonly department: string
  /** Working days it took, pauses left out, by the calendar of the case's own law; null: no clock ran. */
  readonly days: number | null
  /** After the day on which it was due. */
  readonly late: boolean
  /** Which answer of the window it is, from 1; 1 for all else. */
  readonly nth: number
  /** Which correction letter it is, from 1; 0 where it is none. */
  readonly round: number
  /** `accepted`, `declined`, `asked`; `granted`, `refused`, `lapsed`; `whole`, `part`, `none`; else empty. */
  readonly outcome: string
  /** Points of a correction letter, and how many of them no served notice named. */
  readonly points: number
  readonly beyond: number
  /** Only of `decided`: what the one application spared, as it was really filled. */
  readonly realised: Realised | null
}

/**
 * What one case really took, beside what its items would have taken one by one; and what the law as
 * data that it was decided by promises for the same choice to somebody with nothing special.
 */
export interface Realised {
  /** Boxes on the items' own forms that these answers open; boxes the applicant filled by hand. */
  readonly boxesApart: number
  readonly boxesTyped: number
  /** Papers on the items' own lists that these answers call for; papers that were uploaded. */
  readonly papersApart: number
  readonly papersGiven: number
  /** Working days of the items one after the other (limits of the law and the region). */
  readonly daysApart: number
  readonly promised: {
    readonly boxesApart: number
    readonly boxesTyped: number
    readonly papersApart: number
    readonly papersGiven: number
    /** One after the other, and all at once. */
    readonly daysApart: number
    readonly days: number
  }
}
