import { addDays, addYears, parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Item } from '../../catalogue/core/index.ts'
import type { Doer, Grant } from '../../cases/core/index.ts'
import type { GrantBranch } from './command-schema.ts'

export type GrantRefusal =
  | { readonly code: 'REVIEWS_NOT_A_DAY'; readonly day: string }
  | { readonly code: 'REVIEWS_VALIDITY_REVERSED'; readonly from: string; readonly until: string }
  | {
      readonly code: 'REVIEWS_VALIDITY_TOO_LONG'
      readonly until: string | null
      readonly latest: PlainDate
      readonly years: number
    }

export interface GrantFacts {
  readonly item: Pick<Item, 'validity'>
  readonly caseNo: string
  /** The item's place in the case, from 0. */
  readonly position: number
  readonly today: PlainDate
  readonly by: Doer
}

/**
 * The single licence that a department grants. Its number and days are the department's; what it
 * leaves out is reckoned: valid from today, for the term of the item's own law (the last day is the
 * one before the anniversary). Refused: a term longer than that law's.
 */
export function makeGrant(wish: GrantBranch, facts: GrantFacts): Result<Grant, GrantRefusal> {
  const validFrom = wish.validFrom === undefined ? facts.today : parsePlainDate(wish.validFrom)
  if (!validFrom) return refused({ code: 'REVIEWS_NOT_A_DAY', day: wish.validFrom ?? '' })
  const until = untilOf(wish, facts.item.validity.years, validFrom)
  if (!until.ok) return until
  return granted({
    number: wish.number ?? generatedNumber(facts.caseNo, facts.position),
    numberGenerated: wish.number === undefined,
    validFrom,
    validUntil: until.value,
    decidedOn: facts.today,
    by: facts.by,
  })
}

/**
 * `ZY-110102-20261121-00001-02`: our own number of a single licence until the department gives its
 * statutory one: the case and the item's place in it, so it is unique and traceable. Always marked
 * as generated (`numberGenerated`).
 */
export function generatedNumber(caseNo: string, position: number): string {
  return `ZY-${caseNo}-${String(position + 1).padStart(2, '0')}`
}

function untilOf(
  wish: GrantBranch,
  years: number | null,
  from: PlainDate,
): Result<PlainDate | null, GrantRefusal> {
  const latest = years === null ? null : addDays(addYears(from, years), -1)
  if (wish.validUntil === undefined) return granted(latest)
  const until = wish.validUntil === null ? null : parsePlainDate(wish.validUntil)
  if (until === undefined) return refused({ code: 'REVIEWS_NOT_A_DAY', day: wish.validUntil ?? '' })
  if (until !== null && until < from)
    return refused({ code: 'REVIEWS_VALIDITY_REVERSED', from, until })
  if (years !== null && latest !== null && (until === null || until > latest))
    return refused({ code: 'REVIEWS_VALIDITY_TOO_LONG', until, latest, years })
  return granted(until)
}
