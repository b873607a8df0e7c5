import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { record } from '../../records/server/index.ts'
import { apply, type Face, type LicenceEvent } from '../core/index.ts'
import type { Doer } from './doer.ts'
import { allotSlot } from './numbers/store.ts'
import { papersFollow } from './papers/papers-follow.ts'
import { saveLicence, type LicenceRecord } from './store.ts'
import { insertEvent, insertVersion } from './versions/store.ts'
import type { ImportedFrom } from './tables.ts'

/** Told to modules further up, in the same transaction, whenever a new paper comes to be. */
export interface VersionMade {
  readonly kind: 'licences.version-made'
  readonly region: string
  readonly face: Face
  readonly slot: number
}

/** Told with every event of a licence; an ended one's code says so from the commit on. */
export interface LicenceHappened {
  readonly kind: `licences.${LicenceEvent['kind']}`
  readonly region: string
  readonly number: string
  readonly event: LicenceEvent
}

export interface By {
  readonly actor: Doer
  readonly ownerId: string
  readonly caseId: string | null
  readonly importedFrom?: ImportedFrom
}

/**
 * Lets one event happen to a licence: its new standing, its new version with a place in the status
 * list, its history, its papers, the audit record, and word to whoever listens; all in the caller's
 * transaction.
 */
export async function happen(
  tx: Tx,
  context: Context,
  before: LicenceRecord | undefined,
  event: LicenceEvent,
  by: By,
): Promise<LicenceRecord> {
  const at = context.clock.now().toISOString()
  const licence = apply(before?.licence, event)
  const after: LicenceRecord = {
    licence,
    ownerId: before?.ownerId || by.ownerId,
    issuedOn: before?.issuedOn ?? event.on,
    updatedAt: at,
    importedFrom: before?.importedFrom ?? by.importedFrom ?? null,
  }
  await saveLicence(tx, after)
  const { region, number } = licence
  await insertEvent(tx, { region, number, at, actor: by.actor }, event)
  await record(tx, {
    actor: by.actor,
    action: `licence.${event.kind}`,
    region,
    object: { kind: 'licence', id: number },
    detail: { version: licence.face.version, case: by.caseId },
  })
  if (event.kind === 'issued' || event.kind === 'reissued') {
    const slot = await allotSlot(tx, region)
    const { face } = event
    await insertVersion(tx, { face, slot, caseId: by.caseId, madeAt: at })
    const made: VersionMade = { kind: 'licences.version-made', region, face, slot }
    await context.events.publish(tx, made)
  }
  await papersFollow(tx, event, { licence, doer: by.actor, at, paperless: !!by.importedFrom })
  const told: LicenceHappened = { kind: `licences.${event.kind}`, region, number, event }
  await context.events.publish(tx, told)
  return after
}
