import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { findAccountById, type Actor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import {
  attachMaterial,
  createCase,
  findCase,
  saveValues,
  submitCase,
  takeInBytes,
  type CasesRefusal,
} from '../../../cases/server/index.ts'
import { holdingsPort } from '../../../licences/server/index.ts'
import type { Sender } from '../../../outbox/server/index.ts'
import type { WindowFiled } from '../../core/index.ts'
import { sentAs } from '../links/links.ts'
import type { NeighboursRefusal } from '../refusal.ts'
import { byTheirNumber, insertWindowCase } from './store.ts'
import type { CaseId } from '../../../cases/core/index.ts'

type Refusal = NeighboursRefusal | CasesRefusal
export type Taken = { readonly caseId: string; readonly caseNo: string; readonly number: string }

/** Acts under the system's name, with the clerk's there beside it: the history says who it was. */
export function clerkThere(actor: Actor, clerk: string): Actor {
  return { ...actor, name: `${actor.name}·${clerk}` }
}

/**
 * 综窗收件: creates, fills and submits in one transaction what the counter has taken in, by the same commands as a
 * clerk here; one number is refused or one case is there. The answer is our number, under which both go on.
 */
export async function fileFromWindow(
  tx: Tx,
  context: Context,
  sender: Sender,
  filed: WindowFiled,
): Promise<Result<Taken, Refusal>> {
  const at = await sentAs(tx, sender, 'window')
  if (!at.ok) return at
  const { region, receiverId, filingId } = at.value
  const before = await byTheirNumber(tx, { region, receiverId, theirNumber: filed.number })
  if (before) {
    const known = await findCase(tx, before.caseId)
    return refused({
      code: 'NEIGHBOURS_NUMBER_USED',
      number: filed.number,
      caseNo: known?.caseNo ?? '',
    })
  }
  const filing = filingId === null ? undefined : await findAccountById(tx, filingId)
  if (!filing) return refused({ code: 'NEIGHBOURS_NOT_THIS_NEIGHBOUR', kind: 'window' })
  const actor = clerkThere(filing, filed.clerk)
  const wish = { ...filed.application, region: RegionCode.parse(region) }
  const created = await createCase(tx, context, actor, wish, holdingsPort)
  if (!created.ok) return created
  const { id, version } = created.value
  const saved = await saveValues(tx, context, actor, id, { seen: version, values: filed.values })
  if (!saved.ok) return saved
  const attached = await attachAll(tx, context, actor, id, filed.files)
  if (!attached.ok) return attached
  const submitted = await submitCase(tx, context, actor, id, filed.declare, holdingsPort)
  if (!submitted.ok) return submitted
  const filedAt = context.clock.now().toISOString()
  const { number: theirNumber, clerk } = filed
  await insertWindowCase(tx, { region, receiverId, theirNumber, caseId: id, clerk, filedAt })
  return granted({ caseId: id, caseNo: submitted.value.caseNo ?? '', number: theirNumber })
}

async function attachAll(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  files: WindowFiled['files'],
): Promise<Result<null, Refusal>> {
  for (const { material, name, content } of files) {
    const stored = await takeInBytes(context, name, Buffer.from(content, 'base64'))
    if (!stored.ok) return stored
    const done = await attachMaterial(tx, context, actor, { id, material }, stored.value)
    if (!done.ok) return done
  }
  return granted(null)
}
