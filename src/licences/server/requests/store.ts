import { tables, type Tx } from '#platform/server/database.ts'
import type { CancelRequestTable, LicencesTables } from '../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

export type CancelRequest = CancelRequestTable

/** Adds a request; whether there was none open for the same thing. */
export async function addRequest(tx: Tx, request: CancelRequest): Promise<boolean> {
  const added = await own(tx)
    .insertInto('cancel_request')
    .values(request)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function lockRequest(tx: Tx, id: string): Promise<CancelRequest | undefined> {
  return own(tx)
    .selectFrom('cancel_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** A request, as it stands. */
export async function findRequest(tx: Tx, id: string): Promise<CancelRequest | undefined> {
  return own(tx).selectFrom('cancel_request').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function answerRequest(
  tx: Tx,
  of: Pick<CancelRequest, 'region' | 'id'>,
  answer: Pick<CancelRequest, 'state' | 'answered_by' | 'answered_at' | 'answer'>,
): Promise<void> {
  await own(tx)
    .updateTable('cancel_request')
    .set(answer)
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .execute()
}

/** Requests about a licence, newest first. */
export async function requestsOf(tx: Tx, region: string, number: string): Promise<CancelRequest[]> {
  return own(tx)
    .selectFrom('cancel_request')
    .selectAll()
    .where('region', '=', region)
    .where('number', '=', number)
    .orderBy('id', 'desc')
    .execute()
}

/** Open requests that an event answers: those about the single licence, or about the whole. */
export async function openRequests(
  tx: Tx,
  of: { readonly region: string; readonly number: string; readonly singleId: string | null },
): Promise<CancelRequest[]> {
  let query = own(tx)
    .selectFrom('cancel_request')
    .selectAll()
    .where('region', '=', of.region)
    .where('number', '=', of.number)
    .where('state', '=', 'open')
  query =
    of.singleId === null
      ? query.where('single_id', 'is', null)
      : query.where('single_id', '=', of.singleId)
  return query.forUpdate().execute()
}
