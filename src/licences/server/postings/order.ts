import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { decideOrder, type Addressee, type LicenceRefusal } from '../../core/index.ts'
import { findPapers, insertRequest, isQueued } from '../papers/store.ts'
import { findLicence } from '../store.ts'
import { addPosting, lockPosting, openPosting, settlePosting, type Posting } from './store.ts'

type Refusal = LicenceRefusal | AccessRefusal

/**
 * 邮寄: the holder orders the paper of the version in force by post. What is printed already waits for it, else a
 * copy joins the print queue.
 */
export async function orderPosting(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: { readonly number: string; readonly addressee: Addressee },
): Promise<Result<Posting, Refusal>> {
  const { number, addressee } = wish
  const found = await findLicence(tx, number, true)
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number })
  const { region, state, face } = found.licence
  const allowed = allow(actor, 'posting.order', { region, ownerId: found.ownerId })
  if (!allowed.ok) return allowed
  if (state === 'void' || state === 'recalled')
    return refused({ code: 'LICENCES_NOT_IN_FORCE', number, state })
  const { version } = face
  const papers = await findPapers(tx, { region, number })
  const order = decideOrder({
    open: (await openPosting(tx, { region, number })) !== undefined,
    copies: papers.filter((paper) => paper.version === version).map((paper) => paper.state),
    queued: await isQueued(tx, { region, number, version }),
  })
  if (!order.ok) return order
  const at = context.clock.now().toISOString()
  const asked_by = actor.accountId
  if (order.value === 'print')
    await insertRequest(tx, {
      region,
      id: newId(),
      number,
      version,
      copies: 1,
      reason: 'asked',
      state: 'queued',
      asked_by,
      at,
      run_id: null,
    })
  const posting: Posting = {
    region,
    id: newId(),
    number,
    asked_by,
    asked_at: at,
    addressee,
    state: 'asked',
    ...NOTHING_YET,
  }
  if (!(await addPosting(tx, posting))) return refused({ code: 'LICENCES_POSTING_OPEN' })
  await note(tx, actor, posting, 'ordered')
  return granted(posting)
}

const NOTHING_YET = {
  carrier: null,
  tracking: null,
  copy: null,
  settled_at: null,
  settled_by: null,
  answer: null,
}

/** The holder takes the order back before it is sent; what is queued for printing stays for the window. */
export async function withdrawPosting(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<Posting, Refusal>> {
  const posting = await lockPosting(tx, id)
  if (!posting) return refused({ code: 'LICENCES_POSTING_NOT_FOUND', id })
  const { region, asked_by: ownerId } = posting
  const allowed = allow(actor, 'posting.order', { region, ownerId })
  if (!allowed.ok) return allowed
  if (posting.state !== 'asked')
    return refused({ code: 'LICENCES_POSTING_SETTLED', state: posting.state })
  const to = {
    state: 'withdrawn' as const,
    settled_at: context.clock.now().toISOString(),
    settled_by: actor.accountId,
  }
  await settlePosting(tx, posting, to)
  await note(tx, actor, posting, 'withdrawn')
  return granted({ ...posting, ...to })
}

async function note(tx: Tx, actor: Actor, posting: Posting, what: string): Promise<void> {
  const { region, number, id } = posting
  const object = { kind: 'licence', id: number }
  await record(tx, { actor, region, action: `posting.${what}`, object, detail: { posting: id } })
}
