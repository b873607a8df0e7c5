import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { ItemId, LifecycleEffect } from '../../../catalogue/core/index.ts'
import type {
  EndingEvent,
  LicenceRefusal,
  SingleCommand,
  SingleLicence,
  SingleLicenceId,
} from '../../core/index.ts'
import type { Doer } from '../doer.ts'
import { findSingleOfCase } from '../singles/store.ts'
import type { LicenceRecord } from '../store.ts'
import { doEvent } from './do-event.ts'
import { lockSingle, planSingleEvent, stillHolds, type Planned, type Words } from './plan-event.ts'

type Refusal = LicenceRefusal | AccessRefusal

export interface SingleInput {
  readonly id: string
  readonly command: SingleCommand
  readonly words: Words
  /** The hash of the preview that was confirmed; absent: a department's own system reports. */
  readonly preview?: string | undefined
}

export interface SingleOutcome {
  readonly single: SingleLicence
  readonly effect: LifecycleEffect
  readonly basis: string
  readonly licence: LicenceRecord | undefined
}

/** What would happen if this department confirmed; nothing is written. */
export async function foreseeSingle(
  tx: Tx,
  context: Context,
  actor: Actor,
  input: SingleInput,
): Promise<Result<Planned, Refusal>> {
  const found = await lockSingle(tx, input.id)
  if (!found) return refused({ code: 'LICENCES_SINGLE_NOT_FOUND', id: input.id })
  const { region, department } = found.single
  const changes = input.command.event === 'change' || input.command.event === 'renew'
  const action = changes ? 'single.change' : 'single.end'
  const ownerId = found.before?.ownerId ?? ''
  const allowed = allow(actor, action, { region, department, ownerId })
  if (!allowed.ok) return allowed
  return planSingleEvent(tx, context, found, input.command, input.words)
}

/**
 * A department changes, renews, ends, suspends or reinstates its own single licence; in the same
 * transaction the comprehensive licence follows by the region's plan (西城 and 朝阳 void and recall
 * the whole, 新乡 drops the item and re-issues). Refused when the preview no longer holds.
 */
export async function singleEvent(
  tx: Tx,
  context: Context,
  actor: Actor,
  input: SingleInput,
): Promise<Result<SingleOutcome, Refusal>> {
  const planned = await foreseeSingle(tx, context, actor, input)
  if (!planned.ok) return planned
  const held = stillHolds(planned.value, input.preview)
  if (!held.ok) return held
  return granted(await outcome(tx, context, actor, planned.value))
}

export interface EndCommand {
  readonly id: string
  readonly event: EndingEvent | 'suspend' | 'reinstate'
  readonly reason: string
  /** Title, number and article of the department's decision. */
  readonly basis: string
  readonly article?: string | undefined
  readonly preview?: string | undefined
}

/** A department ends, suspends or reinstates its own single licence. */
export async function endSingle(
  tx: Tx,
  context: Context,
  actor: Actor,
  { id, event, reason, basis, article, preview }: EndCommand,
): Promise<Result<SingleOutcome, Refusal>> {
  const words = { reason, document: basis, article }
  return singleEvent(tx, context, actor, { id, command: { event }, words, preview })
}

/** The same for what the law itself does: silence, the end of validity, a broken commitment. */
export async function singleEventByLaw(
  tx: Tx,
  context: Context,
  doer: Doer,
  input: SingleInput,
): Promise<Result<SingleOutcome, LicenceRefusal>> {
  const found = await lockSingle(tx, input.id)
  if (!found) return refused({ code: 'LICENCES_SINGLE_NOT_FOUND', id: input.id })
  const planned = await planSingleEvent(tx, context, found, input.command, input.words)
  if (!planned.ok) return planned
  return granted(await outcome(tx, context, doer, planned.value))
}

async function outcome(
  tx: Tx,
  context: Context,
  doer: Doer,
  planned: Planned,
): Promise<SingleOutcome> {
  const { licence } = await doEvent(tx, context, doer, planned)
  const { effect, basis } = planned
  return {
    single: (planned.single as NonNullable<Planned['single']>).after,
    effect,
    basis,
    licence,
  }
}

/** What cases tells when a reconsideration or a court sets items on their way again. */
export interface AnnulledGrant {
  readonly region: string
  readonly caseId: string
  readonly items: readonly ItemId[]
  readonly ground: 'reconsideration' | 'litigation'
  /** Body, title and number of what annulled the decisions. */
  readonly document: string
  readonly reason: string
}

const ANNULLED = {
  reconsideration: '行政复议法第六十四条（决定撤销并责令重新作出）',
  litigation: '行政诉讼法第七十条（判决撤销并判决重新作出）',
} as const

/**
 * 撤销: what was granted and is to be decided anew does not stand meanwhile. The single licences of these
 * items end, and the comprehensive licence follows by the plan; what was refused has none. Answers with
 * the single licences that ended.
 */
export async function rescindForReopening(
  tx: Tx,
  context: Context,
  annulled: AnnulledGrant,
): Promise<SingleLicenceId[]> {
  const { region, caseId, ground, document, reason } = annulled
  const words = { document, reason, article: ANNULLED[ground] }
  const ended: SingleLicenceId[] = []
  for (const item of annulled.items) {
    const single = await findSingleOfCase(tx, { region, caseId, item })
    if (!single || single.state === 'ended') continue
    const input: SingleInput = { id: single.id, command: { event: 'rescind' }, words }
    const done = await singleEventByLaw(tx, context, null, input)
    if (done.ok) ended.push(single.id)
  }
  return ended
}

/** What reviews tells when a commitment was broken and its order not obeyed, or when it was false. */
export interface BrokenCommitment {
  readonly region: string
  readonly caseId: string
  readonly item: ItemId
  /** Title and number of the department's decision to rescind. */
  readonly document: string
  readonly reason: string
  readonly article?: string | undefined
}

/**
 * 撤销 for a broken commitment (北京市优化营商环境条例 art 33; 行政许可法 art 69): the single licence granted
 * on it ends, and the comprehensive licence follows. Does nothing when the item is not licensed (yet)
 * or has ended already; answers with the single licence that was rescinded.
 */
export async function rescindForBreach(
  tx: Tx,
  context: Context,
  doer: Doer,
  broken: BrokenCommitment,
): Promise<SingleLicenceId | undefined> {
  const { region, caseId, item, document, reason } = broken
  const single = await findSingleOfCase(tx, { region, caseId, item })
  if (!single || single.state === 'ended') return undefined
  const article = broken.article ?? '行政许可法第六十九条（以不实承诺取得许可）'
  const input = {
    id: single.id,
    command: { event: 'rescind' },
    words: { document, reason, article },
  }
  const done = await singleEventByLaw(tx, context, doer, input as SingleInput)
  return done.ok ? single.id : undefined
}
