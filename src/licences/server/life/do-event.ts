import { invariant } from '#kernel/invariant.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { record } from '../../../records/server/index.ts'
import type { Act, LicenceEvent, LifecycleEvent, SingleLicence } from '../../core/index.ts'
import type { Doer } from '../doer.ts'
import { happen } from '../happen.ts'
import { insertLetters } from '../letters/store.ts'
import { settleRequests } from '../requests/settle-requests.ts'
import { insertSingleEvent } from '../singles/history/store.ts'
import { updateSingle } from '../singles/store.ts'
import type { LicenceRecord } from '../store.ts'
import type { Planned } from './plan-event.ts'

export interface Done {
  readonly single: SingleLicence | null
  readonly licence: LicenceRecord | undefined
}

/** Told when the holder, the lead authority or a department is to be written to. */
export interface LettersWritten {
  readonly kind: 'licences.letters-written'
  readonly region: string
  readonly number: string | null
  readonly ownerId: string
  readonly letters: Planned['cascade']['letters']
}

/** Carries out exactly what was planned: nothing is decided here any more. */
export async function doEvent(
  tx: Tx,
  context: Context,
  doer: Doer,
  planned: Planned,
): Promise<Done> {
  const { cascade, before, single } = planned
  const act = actOf(planned, cascade.event)
  if (single) await doToSingle(tx, context, doer, planned, act)
  const region = single?.after.region ?? before?.licence.region
  invariant(region !== undefined, 'an event is of a single or of a comprehensive licence')
  const ownerId = before?.ownerId ?? ''
  const { licenceEvent } = planned
  const licence =
    before && licenceEvent
      ? await happen(tx, context, before, withAct(licenceEvent, act), {
          actor: doer,
          ownerId,
          caseId: null,
        })
      : before
  const number = licence?.licence.number ?? null
  const at = context.clock.now().toISOString()
  const singleId = single?.after.id ?? null
  await insertLetters(tx, { region, at, ownerId, number, singleId }, cascade.letters)
  const kind = 'licences.letters-written' as const
  const written: LettersWritten = { kind, region, number, ownerId, letters: cascade.letters }
  await context.events.publish(tx, written)
  await settleRequests(tx, { region, number, singleId, event: cascade.event }, doer, at)
  return { single: single?.after ?? null, licence }
}

function actOf({ cascade, words }: Planned, event: LifecycleEvent): Act {
  const { article } = cascade
  return { event, article, document: words.document, reason: words.reason }
}

/** A union spread over its own kind stays of that kind. */
function withAct(event: LicenceEvent, act: Act): LicenceEvent {
  return { ...event, act }
}

async function doToSingle(
  tx: Tx,
  context: Context,
  doer: Doer,
  { single, effect, cascade }: Planned,
  act: Act & { readonly event: Act['event'] },
): Promise<void> {
  invariant(single !== null, 'there is a single licence')
  const { before, after } = single
  const { event } = cascade
  await updateSingle(tx, after)
  await insertSingleEvent(tx, {
    before,
    after,
    effect,
    doer,
    act: {
      ...act,
      event,
    },
    at: after.confirmedAt,
    on: cascade.on,
    licence: before.licence,
  })
  await record(tx, {
    actor: doer,
    action: `single.${event}`,
    region: after.region,
    object: { kind: 'single-licence', id: after.id },
    detail: { reason: act.reason, basis: act.document, effect, licence: before.licence },
  })
  await context.events.publish(tx, {
    kind: `licences.single-${event}`,
    region: after.region,
    singleId: after.id,
    item: after.item,
    caseId: after.caseId,
    number: before.licence,
    act,
  })
}
