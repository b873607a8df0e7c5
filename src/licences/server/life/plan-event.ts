import { createHash } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { LifecycleEffect, Plan } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { casesBuiltOn } from '../../../cases/server/index.ts'
import { canonicalJson } from '../../../records/core/index.ts'
import {
  decideSingleEvent,
  decideWholeEvent,
  foresee,
  type BuiltOn,
  type Cascade,
  type LicenceEvent,
  type LicenceRefusal,
  type SingleCommand,
  type SingleLicence,
  type WholeEvent,
} from '../../core/index.ts'
import { papersOut } from '../papers/papers-follow.ts'
import { lockSingles, singlesById } from '../singles/store.ts'
import { findLicence, type LicenceRecord } from '../store.ts'

/** What somebody types before the preview; the same words are confirmed. */
export interface Words {
  readonly reason: string
  /** Title and number of the decision. */
  readonly document: string
  /** The article of law; the event's own when absent. */
  readonly article?: string | undefined
}

/** An event that has been thought through, under lock, and not yet carried out. */
export interface Planned {
  readonly plan: Plan
  readonly before: LicenceRecord | undefined
  readonly single: { readonly before: SingleLicence; readonly after: SingleLicence } | null
  readonly effect: LifecycleEffect
  readonly basis: string
  readonly licenceEvent: LicenceEvent | undefined
  readonly cascade: Cascade
  /** SHA-256 over the cascade: what a person has seen is what is confirmed. */
  readonly hash: string
  readonly words: Words
}

/** The single licence and the licence that shows it, both locked, in that order. */
export async function lockSingle(
  tx: Tx,
  id: string,
): Promise<{ single: SingleLicence; before: LicenceRecord | undefined } | undefined> {
  const [single] = await lockSingles(tx, [id])
  if (!single) return undefined
  const before = single.licence === null ? undefined : await findLicence(tx, single.licence, true)
  return { single, before }
}

/** Thinks an event of a single licence through to its end. */
export async function planSingleEvent(
  tx: Tx,
  context: Context,
  of: { readonly single: SingleLicence; readonly before: LicenceRecord | undefined },
  command: SingleCommand,
  words: Words,
): Promise<Result<Planned, LicenceRefusal>> {
  const { single, before } = of
  const plan = planOf(context, single.region)
  const licence = before?.licence
  const shown = await shownBy(tx, before)
  const today = context.clock.today()
  const { document } = words
  const decision = decideSingleEvent({ plan, single, command, document, licence, shown, today })
  if (!decision.ok) return decision
  const { effect, basis, licenceEvent, waitingFor } = decision.value
  const dropped = effect === 'drop-and-reissue' ? { licence: null } : {}
  const confirmedAt = context.clock.now().toISOString()
  const after = { ...decision.value.single, ...dropped, confirmedAt }
  const cascade = foresee({
    plan,
    today,
    effect,
    basis,
    document,
    licence,
    licenceEvent,
    shown,
    waitingFor,
    event: command.event,
    article: words.article,
    single: {
      before: single,
      after,
    },
    papers: await papersOut(tx, licence),
    cases: await openCases(tx, single.region, [single, ...shown]),
  })
  const hash = hashOfCascade(cascade)
  const pair = { before: single, after }
  return granted({ plan, before, single: pair, effect, basis, licenceEvent, cascade, hash, words })
}

/** Thinks an event of the comprehensive licence itself through to its end. */
export async function planWholeEvent(
  tx: Tx,
  context: Context,
  before: LicenceRecord,
  event: WholeEvent,
  words: Words,
): Promise<Result<Planned, LicenceRefusal>> {
  const { licence } = before
  const plan = planOf(context, licence.region)
  const today = context.clock.today()
  const decision = decideWholeEvent({ plan, licence, event, today })
  if (!decision.ok) return decision
  const { effect, basis, licenceEvent } = decision.value
  const shown = await shownBy(tx, before)
  const { document } = words
  const cascade = foresee({
    plan,
    today,
    event,
    effect,
    basis,
    document,
    licence,
    licenceEvent,
    shown,
    article: words.article,
    single: null,
    waitingFor: [],
    papers: await papersOut(tx, licence),
    cases: await openCases(tx, licence.region, shown),
  })
  const hash = hashOfCascade(cascade)
  return granted({ plan, before, single: null, effect, basis, licenceEvent, cascade, hash, words })
}

/** Refuses when what was shown is not what would now happen. */
export function stillHolds(
  planned: Planned,
  shown: string | undefined,
): Result<Planned, LicenceRefusal> {
  if (shown === undefined || shown === planned.hash) return granted(planned)
  return refused({ code: 'LICENCES_PREVIEW_STALE', preview: planned.hash })
}

export function planOf(context: Context, region: string): Plan {
  const found = [...currentCatalogue(context).regions].find(([code]) => code === region)
  if (!found) throw new Error(`no plan for region ${region}`)
  return found[1].plan
}

function hashOfCascade(cascade: Cascade): string {
  return createHash('sha256').update(canonicalJson(cascade)).digest('hex')
}

async function shownBy(tx: Tx, before: LicenceRecord | undefined): Promise<SingleLicence[]> {
  const ids = before?.licence.face.items.map((item) => item.single) ?? []
  const found = await singlesById(tx, ids)
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function openCases(
  tx: Tx,
  region: string,
  singles: readonly SingleLicence[],
): Promise<BuiltOn[]> {
  const ids = [...new Set(singles.map(({ id }) => id as string))]
  const found = await casesBuiltOn(tx, region, ids)
  return found.flatMap(({ id, caseNo, kind, holdings }) =>
    caseNo === null ? [] : [{ caseId: id, caseNo, kind, holdings }],
  )
}
