import type { Bilingual } from '#kernel/bilingual.ts'
import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { beyondReach, type Tx } from '#platform/server/database.ts'
import { allow, listScope, may, type Actor, type Action } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { findLicence, listHolderLines } from '../../../licences/server/index.ts'
import {
  factorRule,
  GRADE_NAMES,
  RISK_NAMES,
  type AppealView,
  type QuietPage,
  type RatingView,
} from '../../core/index.ts'
import type { CreditRefusal } from './problems.ts'
import { rulesAt } from './rules.ts'
import { ratingsOf, type Rating } from './standing.ts'
import { appealsOf, findLookUp, type AppealRow, type LookUpRow } from './store.ts'

export interface Rated {
  readonly region: string
  readonly ownerId: string
  readonly rating: Rating
}

/** The rating of a licence, if this actor may do this to it. */
export async function ratedFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  action: Action,
  typed: string,
): Promise<Result<Rated, CreditRefusal>> {
  const number = typed.replaceAll(/\s/g, '').toUpperCase()
  const found = await findLicence(tx, number)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { licence, ownerId } = found
  const { region } = licence
  const allowed = allow(actor, action, { region, ownerId })
  if (!allowed.ok) return allowed
  const holders = await listHolderLines(tx, { region, number })
  // a holder reads what officers recorded, which is out of reach until it is known whose it is
  const by = rulesAt(context, region)
  const [rating] = await beyondReach(tx, () => ratingsOf(tx, by, holders))
  invariant(rating !== undefined, 'a licence that was found has a holder')
  return granted({ region, ownerId, rating })
}

/** 一业一评 as the holder and the officers of the region see it: the grade and all that made it. */
export async function ratingFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  number: string,
): Promise<Result<RatingView, CreditRefusal>> {
  const rated = await ratedFor(tx, context, actor, 'credit.rate', number)
  if (!rated.ok) return rated
  const { region, ownerId, rating } = rated.value
  const appeals = await appealsOf(tx, region, rating.holder.uscc)
  const mayAppeal = may(actor, 'credit.appeal', { region, ownerId })
  const lists = await beyondReach(tx, () => findLookUp(tx, region, rating.holder.uscc))
  return granted(presentRating(context, rated.value, { appeals, lists, mayAppeal }))
}

function presentRating(
  context: Context,
  { region, rating }: Rated,
  beside: {
    readonly appeals: readonly AppealRow[]
    readonly lists: LookUpRow | undefined
    readonly mayAppeal: boolean
  },
): RatingView {
  const { appeals, lists, mayAppeal } = beside
  const plan = currentCatalogue(context).regions.get(region as RegionCode)?.plan
  const nameOf = (department: string) =>
    plan?.departments.find(({ id }) => id === department)?.name ?? department
  const { holder, standing, risk, frequency, quiet } = rating
  const { rules } = rulesAt(context, region)
  const { start, least } = rules.credit
  return {
    number: holder.number,
    region,
    name: holder.name,
    uscc: holder.uscc,
    on: context.clock.today(),
    grade: standing.grade,
    gradeName: GRADE_NAMES[standing.grade],
    points: standing.points,
    risk,
    riskName: RISK_NAMES[risk],
    riskGround: groundOf(rules.risk),
    scale: { start, least, ground: groundOf(rules.credit) },
    frequency: frequency.say,
    frequencyGround: groundOf(rules.frequency),
    lists: lists ? { source: lists.source, asOf: lists.as_of } : null,
    quiet: { quiet: quiet.quiet, tests: [...quiet.tests], ground: groundOf(quiet) },
    factors: standing.factors.map((factor) => {
      const appeal = appeals.find(({ factor_id: of }) => of === factor.id)
      const { id, kind, on, words, department, points, counts, until, ended } = factor
      const rule = factorRule(rules, kind)
      return {
        id,
        kind,
        name: rule.name,
        on,
        words,
        department: nameOf(department),
        points,
        counts,
        until,
        ground: groundOf(rule),
        ended,
        appeal: appeal ? presentAppeal(appeal) : null,
        mayAppeal: mayAppeal && ended === null && points < 0 && appeal?.state !== 'open',
      }
    }),
  }
}

/** Who sets a number: a plan or a law, or we, and under what. */
function groundOf({ stated, basis }: { readonly stated: boolean; readonly basis: Bilingual }) {
  return { stated, basis }
}

export function presentAppeal(row: AppealRow): AppealView {
  const { id, region, number, reason, due, state, answer, version } = row
  return {
    id,
    factorId: row.factor_id,
    region,
    number,
    reason,
    due,
    state,
    answer,
    version,
    madeAt: row.made_at,
    answeredAt: row.answered_at,
  }
}

/** So many holders are looked at for one page of those left alone. */
const LOOKED_AT = 100

/** 无事不扰: the holders of the actor's region that are left alone today, by number. */
export async function quietFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  after: string,
): Promise<QuietPage> {
  const scope = listScope(actor, 'draw.read')
  const region = scope && scope.regions !== '*' ? scope.regions[0] : undefined
  if (region === undefined) return { items: [], ground: null, next: null }
  const holders = await listHolderLines(tx, { region, page: { after, limit: LOOKED_AT } })
  const standing = holders.filter(({ state }) => state !== 'void' && state !== 'recalled')
  const by = rulesAt(context, region)
  const ratings = await ratingsOf(tx, by, standing)
  const items = ratings
    .filter(({ quiet }) => quiet.quiet)
    .map(({ holder: { number, name, industry } }) => ({ number, name, industry }))
  const next = holders.length < LOOKED_AT ? null : (holders.at(-1)?.number ?? null)
  return { items, ground: groundOf(by.rules.quiet), next }
}
