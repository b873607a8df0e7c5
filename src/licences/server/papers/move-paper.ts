import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { canMove, type LicenceRefusal, type PaperMove } from '../../core/index.ts'
import { moveSheet } from '../stock/store.ts'
import { findPapers, insertRequest, movePaper, type PaperRow } from './store.ts'

type Refusal = LicenceRefusal | AccessRefusal

/**
 * 收回登记: what became of one copy: spoiled in the printer (it is queued again), handed back, lost,
 * announced void (公告作废), destroyed. Refused where the copy is not in a state for it.
 */
export async function notePaper(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly region: string; readonly serial: string },
  to: { readonly kind: PaperMove; readonly note: string },
): Promise<Result<PaperRow, Refusal>> {
  const { region, serial } = of
  const allowed = allow(actor, 'stock.manage', { region })
  if (!allowed.ok) return allowed
  const [paper] = await findPapers(tx, { region, serial }, true)
  if (!paper) return refused({ code: 'LICENCES_PAPER_NOT_FOUND', serial })
  if (!canMove(paper.state, to.kind))
    return refused({ code: 'LICENCES_PAPER_NOT_IN_THIS_STATE', serial, state: paper.state })
  const at = context.clock.now().toISOString()
  const { accountId: actor_id, name: actor_name } = actor
  await movePaper(tx, paper, to.kind, { at, actorId: actor_id, actorName: actor_name }, to.note)
  if (to.kind === 'spoiled' || to.kind === 'destroyed') {
    const { number, version, copy } = paper
    await moveSheet(
      tx,
      { region, serial },
      { state: to.kind },
      { at, actor_id, actor_name, kind: to.kind, reason: to.note, number, version, copy },
    )
  }
  if (to.kind === 'spoiled') await queueAgain(tx, paper, actor, at)
  const object = { kind: 'paper', id: serial }
  const detail = { number: paper.number, copy: paper.copy }
  await record(tx, { actor, action: `paper.${to.kind}`, region, object, detail })
  return granted({ ...paper, state: to.kind })
}

async function queueAgain(tx: Tx, paper: PaperRow, actor: Actor, at: string): Promise<void> {
  const { region, number, version } = paper
  await insertRequest(tx, {
    region,
    id: newId(),
    number,
    version,
    copies: 1,
    reason: 'asked',
    state: 'queued',
    asked_by: actor.accountId,
    at,
    run_id: null,
  })
}
