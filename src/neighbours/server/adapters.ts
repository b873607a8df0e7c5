import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { adapter, type InboundAdapters, type Sender } from '../../outbox/server/index.ts'
import {
  askApplicant,
  claimBranch,
  commandBranch,
  recordHearing,
  REVIEWS_PROBLEMS,
  type ReviewsRefusal,
} from '../../reviews/server/index.ts'
import { Accepted, Decided, Queried, type Dispatch } from '../core/index.ts'
import { NEIGHBOURS_PROBLEMS } from './problems.ts'
import type { NeighboursRefusal } from './refusal.ts'
import { lockDispatch, moveDispatch } from './store.ts'
import type { ItemId } from '../../catalogue/core/index.ts'

const problems = { ...REVIEWS_PROBLEMS, ...NEIGHBOURS_PROBLEMS }
type Refusal = NeighboursRefusal | ReviewsRefusal
type Answer = Promise<Result<Readonly<Record<string, unknown>>, Refusal>>

interface About {
  readonly caseId: CaseId
  readonly item: ItemId
  readonly sequence: number
}

/**
 * 专业审批系统 → 我们: each type of message and the command that it is here. Whatever a reviewer of the department
 * could not do, its system cannot do either: the same rules, the same refusals.
 */
export const ADAPTERS: InboundAdapters = {
  'approval.accepted': adapter({
    data: Accepted,
    problems,
    carryOut: (tx, context, sender, data) =>
      inOrder(tx, context, sender, data, { state: 'accepted', their_number: data.number }, (at) =>
        claimBranch(tx, context, sender.actor, at, { takeOver: false }),
      ),
  }),
  'approval.queried': adapter({
    data: Queried,
    problems,
    carryOut: (tx, context, sender, data) =>
      inOrder(tx, context, sender, data, { state: 'queried' }, (at) =>
        askApplicant(tx, context, sender.actor, at, { words: data.words }),
      ),
  }),
  'approval.decided': adapter({
    data: Decided,
    problems,
    carryOut: (tx, context, sender, data) =>
      inOrder(tx, context, sender, data, { state: 'decided' }, (at) =>
        decide(tx, context, sender, at, data),
      ),
  }),
}

/** A hearing that comes with the grant is recorded first; refused, neither is done. */
async function decide(
  tx: Tx,
  context: Context,
  { actor }: Sender,
  at: { caseId: CaseId; item: ItemId },
  data: Decided,
): Promise<Result<unknown, ReviewsRefusal>> {
  if (data.outcome === 'granted' && data.hearing) {
    const recorded = await recordHearing(tx, context, actor, at, data.hearing)
    if (!recorded.ok) return recorded
  }
  return commandBranch(tx, context, actor, at, commandOf(data))
}

function commandOf(data: Decided): Parameters<typeof commandBranch>[4] {
  if (data.outcome === 'refused') return { kind: 'refuse', reasons: data.reasons }
  const { number, validFrom, validUntil } = data
  return { kind: 'grant', wish: { number, validFrom, validUntil } }
}

/** The message in its turn: the next one on an item that is with this system, else nothing is done. */
async function inOrder(
  tx: Tx,
  context: Context,
  { receiver }: Sender,
  { caseId, item, sequence }: About,
  to: { readonly state: Dispatch['state']; readonly their_number?: string },
  carryOut: (at: { caseId: CaseId; item: ItemId }) => Promise<Result<unknown, ReviewsRefusal>>,
): Answer {
  const { region, id: receiverId } = receiver
  const of = { region, caseId }
  const dispatch = await lockDispatch(tx, { ...of, item, receiverId })
  if (!dispatch) return refused({ code: 'NEIGHBOURS_NOT_DISPATCHED' })
  const expected = dispatch.heard + 1
  if (sequence > expected) return refused({ code: 'NEIGHBOURS_TOO_EARLY', expected })
  if (sequence < expected) return refused({ code: 'NEIGHBOURS_HEARD_BEFORE', expected })
  const now = context.clock.now().toISOString()
  // before the command: what follows from it looks at where the item stands
  const ended = to.state === 'decided' ? { ended_at: now } : {}
  await moveDispatch(tx, of, dispatch, { ...to, heard: sequence, confirmed_at: now, ...ended })
  const done = await carryOut({ caseId, item })
  return done.ok ? granted({ caseId, item, state: to.state, sequence }) : done
}
