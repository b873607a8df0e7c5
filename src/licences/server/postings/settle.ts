import { granted, refused, type Result } from '#kernel/result.ts'
import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { LetterView, LicenceRefusal } from '../../core/index.ts'
import type { Delivery } from '../papers/store.ts'
import { lockPosting, openPosting, settlePosting, type Posting } from './store.ts'

type Refusal = LicenceRefusal | AccessRefusal

/** Told to the holder: the paper is on its way, or will not be sent. */
export interface PostingTold {
  readonly kind: 'licences.posting-told'
  readonly region: string
  readonly number: string
  readonly ownerId: string
  readonly letters: readonly LetterView[]
}

/** What a handing over means for an order that is open: posted it is done, collected at the window it is not needed. */
export async function followDelivery(
  tx: Tx,
  context: Context,
  delivery: Delivery,
  carrier: string | null,
): Promise<void> {
  const posting = await openPosting(tx, delivery)
  if (!posting) return
  const { tracking, copy, at: settled_at, actor_id: settled_by } = delivery
  if (tracking === null)
    return settlePosting(tx, posting, { state: 'collected', copy, settled_at, settled_by })
  const to = { state: 'posted' as const, carrier, tracking, copy, settled_at, settled_by }
  await settlePosting(tx, posting, to)
  await tell(tx, context, posting, {
    title: { zh: '纸质证照已寄出', en: 'Your paper licence is in the post' },
    text: {
      zh: `${carrier ?? '邮件'} ${tracking}，寄给${posting.addressee?.receiver ?? ''}。`,
      en: `${carrier ?? 'Post'} ${tracking}, addressed to ${posting.addressee?.receiver ?? ''}.`,
    },
  })
}

/** The office does not send it, and says why: an address that is none, a paper that must be collected. */
export async function declinePosting(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly id: string; readonly reason: string },
): Promise<Result<Posting, Refusal>> {
  const posting = await lockPosting(tx, of.id)
  if (!posting) return refused({ code: 'LICENCES_POSTING_NOT_FOUND', id: of.id })
  const { region, number, asked_by: ownerId } = posting
  const allowed = allow(actor, 'posting.settle', { region, ownerId })
  if (!allowed.ok) return allowed
  if (posting.state !== 'asked')
    return refused({ code: 'LICENCES_POSTING_SETTLED', state: posting.state })
  const to = {
    state: 'declined' as const,
    answer: of.reason,
    settled_at: context.clock.now().toISOString(),
    settled_by: actor.accountId,
  }
  await settlePosting(tx, posting, to)
  const object = { kind: 'licence', id: number }
  const detail = { posting: of.id }
  await record(tx, { actor, region, action: 'posting.declined', object, detail })
  await tell(tx, context, posting, {
    title: { zh: '纸质证照没有寄出', en: 'Your paper licence was not sent' },
    text: {
      zh: `原因：${of.reason}。可以改好地址重新申请，或者到窗口领取。`,
      en: `Reason: ${of.reason}. Ask again with another address, or collect it at the window.`,
    },
  })
  return granted({ ...posting, ...to })
}

/** A licence that ended has no paper to send. */
export async function endPosting(
  tx: Tx,
  of: { readonly region: string; readonly number: string; readonly at: string },
): Promise<void> {
  const posting = await openPosting(tx, of)
  if (posting)
    await settlePosting(tx, posting, { state: 'ended', settled_at: of.at, settled_by: null })
}

async function tell(
  tx: Tx,
  context: Context,
  { region, number, asked_by: ownerId }: Posting,
  words: { readonly title: Bilingual; readonly text: Bilingual },
): Promise<void> {
  const letters: LetterView[] = [{ to: 'holder', department: null, ...words }]
  const told: PostingTold = { kind: 'licences.posting-told', region, number, ownerId, letters }
  await context.events.publish(tx, told)
}
