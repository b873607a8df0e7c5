import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, listScope, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { Face, LicenceRefusal } from '../../core/index.ts'
import { alarmBelow, blankLeft, moveSheet, takeBlank } from '../stock/store.ts'
import { findLicence, type LicenceRecord } from '../store.ts'
import {
  insertPaper,
  insertRequest,
  insertRun,
  lockRequests,
  movePaper,
  nextCopy,
  queued,
  settleRequest,
  type PrintRequest,
} from './store.ts'

type Refusal = LicenceRefusal | AccessRefusal

export interface QueuedPrint {
  readonly request: PrintRequest
  readonly face: Face
}

/** 打印队列: what waits to be printed in the actor's regions, oldest first. */
export async function printQueue(
  tx: Tx,
  actor: Actor,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<QueuedPrint[]> {
  const scope = listScope(actor, 'licence.print')
  if (!scope) return []
  const waiting: QueuedPrint[] = []
  for (const request of await queued(tx, scope.regions, page)) {
    const found = await findLicence(tx, request.number)
    if (found) waiting.push({ request, face: found.licence.face })
  }
  return waiting
}

/** Asks for further copies of the version in force. */
export async function askPrint(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: { readonly number: string; readonly copies: number },
): Promise<Result<PrintRequest, Refusal>> {
  const found = await findLicence(tx, wish.number)
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number: wish.number })
  const { region, number, face } = found.licence
  const allowed = allow(actor, 'licence.print', { region, ownerId: found.ownerId })
  if (!allowed.ok) return allowed
  const fit = inForce(found)
  if (!fit.ok) return fit
  const request: PrintRequest = {
    region,
    id: newId(),
    number,
    version: face.version,
    copies: wish.copies,
    reason: 'asked',
    state: 'queued',
    asked_by: actor.accountId,
    run_id: null,
    at: context.clock.now().toISOString(),
  }
  await insertRequest(tx, request)
  const object = { kind: 'licence', id: number }
  const detail = { copies: wish.copies }
  await record(tx, { actor, action: 'print.asked', region, object, detail })
  return granted(request)
}

/** Takes something off the queue: a holder who wants no paper, a copy asked for by mistake. */
export async function dropPrint(
  tx: Tx,
  actor: Actor,
  of: { readonly region: string; readonly id: string },
): Promise<Result<PrintRequest, Refusal>> {
  const allowed = allow(actor, 'licence.print', { region: of.region })
  if (!allowed.ok) return allowed
  const [request] = await lockRequests(tx, of.region, [of.id])
  if (request?.state !== 'queued')
    return refused({ code: 'LICENCES_PRINT_NOT_QUEUED', requests: [of.id] })
  await settleRequest(tx, request, { state: 'dropped' })
  const object = { kind: 'print-request', id: of.id }
  await record(tx, { actor, action: 'print.dropped', region: of.region, object })
  return granted({ ...request, state: 'dropped' })
}

/**
 * 批量打印: one run over queued requests of one region. Every copy takes the next blank sheet and the
 * next copy number of its licence; the run is the handover list. Tells `licences.stock-low` when
 * fewer blank sheets are left than the authority wants to have.
 */
export async function printRun(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly region: string; readonly requests: readonly string[] },
): Promise<Result<{ id: string }, Refusal>> {
  const { region } = of
  const allowed = allow(actor, 'licence.print', { region })
  if (!allowed.ok) return allowed
  const requests = await lockRequests(tx, region, of.requests)
  const gone = of.requests.filter(
    (id) => !requests.some((r) => r.id === id && r.state === 'queued'),
  )
  if (gone.length > 0) return refused({ code: 'LICENCES_PRINT_NOT_QUEUED', requests: gone })
  const needed = requests.reduce((sum, { copies }) => sum + copies, 0)
  const sheets = await takeBlank(tx, region, needed)
  if (sheets.length < needed)
    return refused({ code: 'LICENCES_STOCK_EMPTY', needed, left: sheets.length })
  const at = context.clock.now().toISOString()
  const id = newId()
  const { accountId: actor_id, name: actor_name } = actor
  await insertRun(tx, { region, id, at, actor_id, actor_name })
  const by = { at, actorId: actor_id, actorName: actor_name }
  for (const request of requests) {
    const { number, version, copies } = request
    const found = await findLicence(tx, number, true)
    const fit = found ? inForce(found) : granted(null)
    if (!fit.ok) return fit
    for (let n = 0; n < copies; n++) {
      const serial = (sheets.shift() as (typeof sheets)[number]).serial
      const copy = await nextCopy(tx, region, number)
      const paper = { region, number, version, copy, serial, run_id: id, printed_at: at }
      await insertPaper(tx, { ...paper, state: 'printed' })
      await movePaper(tx, paper, 'printed', by, '')
      const event = {
        at,
        actor_id,
        actor_name,
        reason: '',
        number,
        version,
        copy,
        kind: 'printed' as const,
      }
      await moveSheet(tx, { region, serial }, { state: 'printed' }, event)
    }
    await settleRequest(tx, request, { state: 'printed', run_id: id })
  }
  const detail = { requests: requests.length, copies: needed }
  await record(tx, {
    actor,
    action: 'print.run',
    region,
    object: { kind: 'print-run', id },
    detail,
  })
  await warnOfStock(tx, context, region)
  return granted({ id })
}

async function warnOfStock(tx: Tx, context: Context, region: string): Promise<void> {
  const [left, below] = [await blankLeft(tx, region), await alarmBelow(tx, region)]
  if (left >= below) return
  context.log.warn({ region, left, below }, 'blank stock is running low')
  await context.events.publish(tx, { kind: 'licences.stock-low', region, left, below })
}

/** A void licence is not printed; one on hold may be, its code says so. */
function inForce({ licence }: LicenceRecord): Result<null, LicenceRefusal> {
  const { state, number } = licence
  if (state !== 'void' && state !== 'recalled') return granted(null)
  return refused({ code: 'LICENCES_NOT_IN_FORCE', number, state })
}
