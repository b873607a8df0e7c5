import type {
  Catalogue,
  IndustryCode,
  ItemId,
  QuestionId,
  RegionCode,
} from '../../catalogue/core/index.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { checkAnswers, EVERY_LAW, type AnswerRefusal } from './answers.ts'
import { guide } from './guide.ts'
import type { GuideResult } from './result.ts'

/** 新办, 变更, 延续. */
export type SelectionKind = 'open' | 'change' | 'renew'

export type GuidanceRefusal =
  | AnswerRefusal
  | {
      readonly code: 'GUIDANCE_NEW_NOT_ALLOWED'
      readonly industry: string
      readonly document: string
      readonly section: string
    }
  | { readonly code: 'GUIDANCE_ANSWERS_MISSING'; readonly question: QuestionId }
  | { readonly code: 'GUIDANCE_NOTHING_CHOSEN' }
  | { readonly code: 'GUIDANCE_ITEM_NOT_IN_INDUSTRY'; readonly items: readonly string[] }
  | { readonly code: 'GUIDANCE_ITEM_MISSING'; readonly items: readonly ItemId[] }
  | { readonly code: 'GUIDANCE_ITEM_NOT_NEEDED'; readonly items: readonly ItemId[] }
  | { readonly code: 'GUIDANCE_AT_LEAST_ONE_UNMET'; readonly items: readonly ItemId[] }

export interface SelectionOptions {
  /** Decides which overrides are in force; absent: all of them. */
  readonly today?: PlainDate
  /** Items whose licence the applicant holds already: needed, but not applied for. */
  readonly held?: readonly ItemId[]
}

/**
 * The server's own check of what a browser says was chosen. Opening: every question that matters is
 * answered, every required item is applied for or held, nothing is that the answers rule out
 * (行政许可法 art 31: nothing unrelated). Changing and renewing: any items of the industry.
 */
export function checkSelection(
  catalogue: Catalogue,
  region: RegionCode,
  industry: IndustryCode,
  answers: Readonly<Record<string, unknown>>,
  items: readonly ItemId[],
  kind: SelectionKind,
  { today = EVERY_LAW, held = [] }: SelectionOptions = {},
): Result<GuideResult, GuidanceRefusal> {
  const checked = checkAnswers(catalogue, answers)
  if (!checked.ok) return checked
  const result = guide({ catalogue, region, industry, answers: checked.value, today })
  const foreign = items.filter((id) => !result.items.some((item) => item.id === id))
  if (foreign.length > 0) return refused({ code: 'GUIDANCE_ITEM_NOT_IN_INDUSTRY', items: foreign })
  if (items.length === 0 && kind !== 'open') return refused({ code: 'GUIDANCE_NOTHING_CHOSEN' })
  return kind === 'open' ? checkOpening(catalogue, region, result, items, held) : granted(result)
}

function checkOpening(
  catalogue: Catalogue,
  region: RegionCode,
  result: GuideResult,
  items: readonly ItemId[],
  held: readonly ItemId[],
): Result<GuideResult, GuidanceRefusal> {
  const industry = catalogue.regions.get(region)?.industries.get(result.industry.code)
  if (industry && !industry.newApplications)
    return refused({
      code: 'GUIDANCE_NEW_NOT_ALLOWED',
      industry: industry.name,
      ...industry.source,
    })
  if (result.next) return refused({ code: 'GUIDANCE_ANSWERS_MISSING', question: result.next.id })
  const unmet = result.problems.find(({ code }) => code === 'GUIDANCE_AT_LEAST_ONE_UNMET')
  if (unmet) return refused({ code: 'GUIDANCE_AT_LEAST_ONE_UNMET', items: unmet.items })
  const missing = result.chosen.filter((id) => !items.includes(id) && !held.includes(id))
  if (missing.length > 0) return refused({ code: 'GUIDANCE_ITEM_MISSING', items: missing })
  const ruledOut = result.items.filter(
    ({ id, state }) => state === 'notNeeded' && items.includes(id),
  )
  if (ruledOut.length > 0)
    return refused({ code: 'GUIDANCE_ITEM_NOT_NEEDED', items: ruledOut.map(({ id }) => id) })
  return items.length === 0 ? refused({ code: 'GUIDANCE_NOTHING_CHOSEN' }) : granted(result)
}
