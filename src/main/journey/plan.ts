import type {
  Answers,
  Catalogue,
  IndustryCode,
  ItemId,
  RegionCode,
} from '../../catalogue/core/index.ts'

/** What a journey is to do; everything else follows from the catalogue. */
export interface JourneyPlan {
  readonly catalogue: Catalogue
  readonly region: RegionCode
  readonly industry: IndustryCode
  /** Items wanted; absent: every item of the industry, alternatives by their rule. */
  readonly items?: readonly ItemId[]
  readonly answers: Answers
  /** The fictitious applicant, known to the simulated business register. */
  readonly uscc: string
  /** Distinguishes the applications of many journeys in one database. */
  readonly sequence: number
  readonly out: string
}
