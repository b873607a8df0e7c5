import type { Tx } from '#platform/server/database.ts'
import { listScope, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { findCase } from '../../../cases/server/index.ts'
import { CaseId } from '../../../cases/core/index.ts'
import { postingWish, type PostingView, type PostingWish } from '../../core/index.ts'
import { findPapers } from '../papers/store.ts'
import { findLicence } from '../store.ts'
import { versionsOf } from '../versions/store.ts'
import { listPostings, type Posting } from './store.ts'

/**
 * The holder's own orders, and of one licence what its application wished; for officers the orders of their
 * region that wait. `next` continues the list.
 */
export async function postingsFor(
  tx: Tx,
  actor: Actor,
  of: { readonly number?: string | undefined; readonly cursor?: string | undefined },
): Promise<{ items: PostingView[]; next: string | null; wish: PostingWish | null }> {
  const scope = listScope(actor, 'posting.read')
  if (!scope) return { items: [], next: null, wish: null }
  const { ownerId, regions } = scope
  const page = { after: of.cursor, limit: PAGE + 1 }
  const rows = await listPostings(
    tx,
    ownerId === undefined ? { regions, ...page } : { askedBy: ownerId, number: of.number, ...page },
  )
  const shown = rows.slice(0, PAGE)
  const items: PostingView[] = []
  for (const row of shown) items.push(await shownTo(tx, actor, row))
  const next = rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null
  const asks = ownerId !== undefined && of.number !== undefined
  return { items, next, wish: asks ? await wishOf(tx, ownerId, of.number) : null }
}

/** How the holder wished to get the paper, from the newest application of theirs behind this licence. */
async function wishOf(tx: Tx, ownerId: string, number: string): Promise<PostingWish | null> {
  const caseId = CaseId.safeParse(
    (await versionsOf(tx, number)).findLast((one) => one.caseId)?.caseId,
  )
  const record = caseId.success ? await findCase(tx, caseId.data) : undefined
  return record?.ownerId === ownerId ? postingWish(record.submittedValues ?? {}) : null
}

const PAGE = 50

/** An officer's look at the address is recorded (个人信息保护法 arts 51, 54). */
async function shownTo(tx: Tx, actor: Actor, posting: Posting): Promise<PostingView> {
  const { region, number, id } = posting
  const own = posting.asked_by === actor.accountId
  if (!own) {
    const object = { kind: 'licence', id: number }
    const detail = { posting: id, fields: ['receiver', 'phone', 'address'] }
    await record(tx, { actor, action: 'personal.read', region, object, detail })
  }
  return presentPosting(tx, posting, own)
}

export async function presentPosting(tx: Tx, posting: Posting, own: boolean): Promise<PostingView> {
  const { region, number, id, state, addressee, carrier, tracking, answer } = posting
  const papers = own ? [] : await findPapers(tx, { region, number, states: ['printed'] })
  return {
    id,
    region,
    number,
    holder: (await findLicence(tx, number))?.licence.face.holder.name ?? '',
    state,
    askedAt: posting.asked_at,
    addressee,
    carrier,
    tracking,
    settledAt: posting.settled_at,
    answer,
    ready: papers.map(({ serial }) => serial),
  }
}
