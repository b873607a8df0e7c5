import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { LicenceRefusal, WholeEvent } from '../../core/index.ts'
import { lockSingles } from '../singles/store.ts'
import { findLicence, type LicenceRecord } from '../store.ts'
import { doEvent } from './do-event.ts'
import { planWholeEvent, stillHolds, type Planned, type Words } from './plan-event.ts'

type Refusal = LicenceRefusal | AccessRefusal

export interface WholeInput {
  readonly number: string
  readonly event: WholeEvent
  readonly words: Words
}

/** What would happen if the lead authority confirmed; nothing is written. */
export async function foreseeWhole(
  tx: Tx,
  context: Context,
  actor: Actor,
  { number, event, words }: WholeInput,
): Promise<Result<Planned, Refusal>> {
  const seen = await findLicence(tx, number)
  if (!seen) return refused({ code: 'LICENCES_NOT_FOUND', number })
  const { region, face } = seen.licence
  const allowed = allow(actor, 'licence.end', { region, ownerId: seen.ownerId })
  if (!allowed.ok) return allowed
  // single licences before the licence, as everybody locks them
  await lockSingles(
    tx,
    face.items.map((item) => item.single),
  )
  const before = await findLicence(tx, number, true)
  if (!before) return refused({ code: 'LICENCES_NOT_FOUND', number })
  return planWholeEvent(tx, context, before, event, words)
}

/**
 * The lead authority holds, gives back, replaces or ends the comprehensive licence. The hash of the
 * preview is not optional: nobody voids a licence without having seen what follows.
 */
export async function wholeEvent(
  tx: Tx,
  context: Context,
  actor: Actor,
  input: WholeInput & { readonly preview: string },
): Promise<Result<LicenceRecord, Refusal>> {
  const planned = await foreseeWhole(tx, context, actor, input)
  if (!planned.ok) return planned
  const held = stillHolds(planned.value, input.preview)
  if (!held.ok) return held
  const { licence } = await doEvent(tx, context, actor, held.value)
  return granted(licence as LicenceRecord)
}
