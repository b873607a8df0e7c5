import type {
  Answers,
  Catalogue,
  Industry,
  IndustryCode,
  ItemId,
  Region,
  RegionCode,
} from '../../catalogue/core/index.ts'
import { defaultAnswers } from '../../guidance/core/index.ts'
import { fictitiousUscc } from '../../parties/core/index.ts'

/** Fictitious applicants of the simulated register, one per region (fact base §7); a region of an installation's own has a made-up one. */
const APPLICANTS: Readonly<Record<string, string>> = {
  '110102': '91110102MA0FAKE177',
  '110105': '92110105MA0TE5T24H',
  '640324': '92640324MAFAKE0356',
  '410772': '91410772MA9FAKE48L',
}

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

/** The plan for one industry; answers that are not given are those that need every wanted item. */
export function planJourney(
  catalogue: Catalogue,
  { plan: { region } }: Region,
  { code: industry }: Industry,
  wish: Pick<JourneyPlan, 'items' | 'sequence' | 'out'> & { readonly answers?: Answers },
): JourneyPlan {
  const uscc = APPLICANTS[region] ?? fictitiousUscc(0, region)
  const answers = wish.answers ?? defaultAnswers(catalogue, region, industry, wish.items ?? 'all')
  return { ...wish, catalogue, region, industry, answers, uscc }
}
