import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { type CaseId, type CaseRecord } from '../../../cases/core/index.ts'
import { findCase, isTheirDraft, targetOf, type CaseHappened } from '../../../cases/server/index.ts'
import { toldOfCase } from '../../../outbox/core/index.ts'
import { findReceiver, tellOne } from '../../../outbox/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import { PROGRESS, type OriginView, type SetEntry } from '../../core/index.ts'
import { linksOf } from '../links/store.ts'
import type { NeighboursRefusal } from '../refusal.ts'
import { windowCaseOf } from '../window/store.ts'
import { entryOf, insertEntry } from './store.ts'

async function caseFor(
  tx: Tx,
  actor: Actor,
  action: 'case.read' | 'case.edit',
  id: CaseId,
): Promise<Result<CaseRecord, NeighboursRefusal>> {
  const record = await findCase(tx, id)
  if (!record || !isTheirDraft(record, actor)) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, action, targetOf(record))
  return allowed.ok ? granted(record) : allowed
}

/** The applicant came through this door: it hears of this case, and of no other, from now on. */
export async function setEntry(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  { code, reference }: SetEntry,
): Promise<Result<OriginView, NeighboursRefusal>> {
  const found = await caseFor(tx, actor, 'case.edit', id)
  if (!found.ok) return found
  const { region } = found.value
  const link = (await linksOf(tx, region, 'entry')).find((one) => one.code === code)
  if (!link) return refused({ code: 'NEIGHBOURS_ENTRY_UNKNOWN', entry: code })
  if (!(await entryOf(tx, { region, caseId: id }))) {
    const at = context.clock.now().toISOString()
    const { receiverId } = link
    await insertEntry(tx, {
      region,
      caseId: id,
      receiverId,
      code,
      reference: reference ?? null,
      at,
    })
    await writeRecord(tx, {
      actor: { accountId: actor.accountId, username: actor.username },
      action: 'case.entry-noted',
      region,
      object: { kind: 'case', id },
      detail: { code },
    })
  }
  return readOrigin(tx, actor, id)
}

/** Where a case comes from, for whoever may read it. */
export async function readOrigin(
  tx: Tx,
  actor: Actor,
  id: CaseId,
): Promise<Result<OriginView, NeighboursRefusal>> {
  const found = await caseFor(tx, actor, 'case.read', id)
  if (!found.ok) return found
  const of = { region: found.value.region, caseId: id }
  const window = await windowCaseOf(tx, of)
  const entry = await entryOf(tx, of)
  const nameOf = async (receiverId: string) => (await findReceiver(tx, receiverId))?.name ?? ''
  return granted({
    window: window
      ? {
          system: await nameOf(window.receiverId),
          number: window.theirNumber,
          clerk: window.clerk,
          at: window.filedAt,
        }
      : null,
    entry: entry
      ? {
          system: await nameOf(entry.receiverId),
          code: entry.code,
          reference: entry.reference,
          at: entry.at,
        }
      : null,
  })
}

/** 进度回传: whatever the outside may hear of the case, to the door it came through, in the order of the case. */
export async function tellEntry(
  tx: Tx,
  { caseId, region, event, seq }: CaseHappened,
  context: Context,
): Promise<void> {
  const entry = await entryOf(tx, { region, caseId })
  if (!entry) return
  const record = await findCase(tx, caseId)
  const told = record && toldOfCase(record, event)
  if (!told) return
  const { reference, receiverId } = entry
  const data = { ...told.data, event: told.type, reference }
  await tellOne(tx, context, receiverId, { ...told, type: PROGRESS, departments: [], data }, seq)
}
