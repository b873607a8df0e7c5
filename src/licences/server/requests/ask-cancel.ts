import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { CancelRequestView, LicenceRefusal } from '../../core/index.ts'
import { singlesById } from '../singles/store.ts'
import { findLicence } from '../store.ts'
import { addRequest, answerRequest, lockRequest, type CancelRequest } from './store.ts'

type Refusal = LicenceRefusal | AccessRefusal

export function presentRequest(request: CancelRequest): CancelRequestView {
  const { id, single_id: single, reason, state, answer } = request
  const { asked_at: askedAt, answered_at: answeredAt } = request
  return { id, single, reason, askedAt, state, answeredAt, answer }
}

/**
 * 申请注销 (行政许可法 art 70): the holder asks for a single licence, or the whole, to be cancelled. The
 * department (for the whole: the lead authority) then cancels it, or says why not.
 */
export async function askCancel(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: { readonly number: string; readonly single: string | null; readonly reason: string },
): Promise<Result<CancelRequestView, Refusal>> {
  const { number, single: singleId, reason } = wish
  const found = await findLicence(tx, number, true)
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number })
  const { licence, ownerId } = found
  const { region, state, face } = licence
  const allowed = allow(actor, 'licence.ask-cancel', { region, ownerId })
  if (!allowed.ok) return allowed
  if (state === 'void' || state === 'recalled')
    return refused({ code: 'LICENCES_ENDED', number, state })
  const shown = singleId !== null && face.items.some((item) => item.single === singleId)
  const [single] = shown ? await singlesById(tx, [singleId]) : []
  if (singleId !== null && !single)
    return refused({ code: 'LICENCES_SINGLE_NOT_FOUND', id: singleId })
  if (single?.ended)
    return refused({
      code: 'LICENCES_SINGLE_ENDED',
      event: single.ended.event,
      on: single.ended.on,
    })
  const request: CancelRequest = {
    region,
    id: newId(),
    number,
    single_id: singleId,
    reason,
    state: 'open',
    answered_by: null,
    answered_at: null,
    answer: null,
    department: single?.department ?? null,
    asked_by: actor.accountId,
    asked_at: context.clock.now().toISOString(),
  }
  if (!(await addRequest(tx, request))) return refused({ code: 'LICENCES_REQUEST_OPEN', number })
  await note(tx, actor, request, 'asked')
  const kind = 'licences.cancel-asked'
  await context.events.publish(tx, { kind, region, number, requestId: request.id })
  return granted(presentRequest(request))
}

/** The holder takes the request back, or the one asked declines it with a reason. */
export async function settleRequest(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  to: { readonly state: 'withdrawn' } | { readonly state: 'declined'; readonly answer: string },
): Promise<Result<CancelRequestView, Refusal>> {
  const request = await lockRequest(tx, id)
  if (!request) return refused({ code: 'LICENCES_REQUEST_NOT_FOUND', id })
  const { region, department, asked_by: ownerId } = request
  const target = { region, ownerId, ...(department !== null && { department }) }
  const decider = department === null ? 'licence.end' : 'single.end'
  const allowed = allow(actor, to.state === 'withdrawn' ? 'licence.ask-cancel' : decider, target)
  if (!allowed.ok) return allowed
  if (request.state !== 'open')
    return refused({ code: 'LICENCES_REQUEST_ANSWERED', state: request.state })
  const answer = {
    state: to.state,
    answered_by: actor.accountId,
    answered_at: context.clock.now().toISOString(),
    answer: to.state === 'declined' ? to.answer : null,
  }
  await answerRequest(tx, request, answer)
  await note(tx, actor, request, to.state)
  return granted(presentRequest({ ...request, ...answer }))
}

async function note(tx: Tx, actor: Actor, request: CancelRequest, what: string): Promise<void> {
  const { region, number, single_id: single } = request
  await record(tx, {
    actor,
    region,
    action: `licence.cancel-${what}`,
    object: {
      kind: 'licence',
      id: number,
    },
    detail: { single },
  })
}
