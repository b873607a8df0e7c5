import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { LifecycleEffect } from '../../catalogue/core/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { record } from '../../records/server/index.ts'
import {
  decideSingleEvent,
  type LicenceRefusal,
  type SingleEvent,
  type SingleLicence,
} from '../core/index.ts'
import { happen } from './happen.ts'
import { lockSingles, updateSingle, singlesOf } from './singles/store.ts'
import { findLicence, type LicenceRecord } from './store.ts'

export interface EndCommand {
  readonly id: string
  readonly event: SingleEvent
  readonly reason: string
  /** Title and article of the department's decision. */
  readonly basis: string
}

export interface EndOutcome {
  readonly single: SingleLicence
  readonly effect: LifecycleEffect
  readonly basis: string
  readonly licence: LicenceRecord | undefined
}

/**
 * A department ends, suspends or reinstates its own single licence; in the same transaction the
 * comprehensive licence follows by the region's plan (西城 and 朝阳 void and recall the whole,
 * 新乡 drops the item and re-issues).
 */
export async function endSingle(
  tx: Tx,
  context: Context,
  actor: Actor,
  command: EndCommand,
): Promise<Result<EndOutcome, LicenceRefusal | AccessRefusal>> {
  const [single] = await lockSingles(tx, [command.id])
  if (!single) return refused({ code: 'LICENCES_SINGLE_NOT_FOUND', id: command.id })
  const { region, department } = single
  const before = single.licence === null ? undefined : await findLicence(tx, single.licence, true)
  const ownerId = before?.ownerId ?? ''
  const allowed = allow(actor, 'single.end', { region, department, ownerId })
  if (!allowed.ok) return allowed
  const plan = currentCatalogue(context).regions.get(region)?.plan
  if (!plan) throw new Error(`no plan for region ${region}`)
  const shown = single.licence === null ? [] : await singlesOf(tx, region, single.licence)
  const { event, basis } = command
  const today = context.clock.today()
  const facts = { plan, single, event, basis, licence: before?.licence, shown, today }
  const decision = decideSingleEvent(facts)
  if (!decision.ok) return decision
  const { effect, licenceEvent } = decision.value
  const dropped = effect === 'drop-and-reissue' ? { licence: null } : {}
  const confirmedAt = context.clock.now().toISOString()
  const after = { ...decision.value.single, ...dropped, confirmedAt }
  await updateSingle(tx, after)
  await record(tx, {
    actor,
    action: `single.${event}`,
    region,
    object: { kind: 'single-licence', id: single.id },
    detail: { reason: command.reason, basis, effect, licence: single.licence },
  })
  const licence =
    licenceEvent && before
      ? await happen(tx, context, before, licenceEvent, { actor, ownerId, caseId: null })
      : before
  return granted({ single: after, effect, basis: decision.value.basis, licence })
}
