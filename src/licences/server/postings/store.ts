import { sql, type Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import { openText, sealText } from '#platform/server/fields/index.ts'
import type { Addressee } from '../../core/index.ts'
import type { PostingTable } from './tables.ts'

const own = (tx: Tx) => tables<{ posting: PostingTable }>(tx)

/** An order by post with its addressee open. */
export type Posting = Selectable<PostingTable>

/** Adds an order; whether there was none open for the licence. */
export async function addPosting(tx: Tx, posting: Posting): Promise<boolean> {
  const { addressee, id } = posting
  const sealed = addressee === null ? null : JSON.stringify(eachOf(addressee, sealText, id))
  const added = await own(tx)
    .insertInto('posting')
    .values({ ...posting, addressee: sealed })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function lockPosting(tx: Tx, id: string): Promise<Posting | undefined> {
  const found = await own(tx)
    .selectFrom('posting')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found && opened(found)
}

/** The open order of a licence, if there is one; its row is held. */
export async function openPosting(
  tx: Tx,
  of: { readonly region: string; readonly number: string },
): Promise<Posting | undefined> {
  const found = await own(tx)
    .selectFrom('posting')
    .selectAll()
    .where('region', '=', of.region)
    .where('number', '=', of.number)
    .where('state', '=', 'asked')
    .forUpdate()
    .executeTakeFirst()
  return found && opened(found)
}

export async function settlePosting(
  tx: Tx,
  of: Pick<Posting, 'region' | 'id'>,
  to: Partial<Pick<Posting, 'carrier' | 'tracking' | 'copy' | 'answer'>> &
    Pick<Posting, 'state' | 'settled_at' | 'settled_by'>,
): Promise<void> {
  await own(tx)
    .updateTable('posting')
    .set(to)
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .execute()
}

/** Orders: of one person, every one, the newest first; of regions, those that wait, the oldest first. */
export async function listPostings(
  tx: Tx,
  of: (
    | { readonly askedBy: string; readonly number: string | undefined }
    | { readonly regions: readonly string[] | '*' }
  ) & { readonly after: string | undefined; readonly limit: number },
): Promise<Posting[]> {
  let query = own(tx).selectFrom('posting').selectAll().limit(of.limit)
  if ('askedBy' in of) {
    query = query.where('asked_by', '=', of.askedBy).orderBy('id', 'desc')
    if (of.number !== undefined) query = query.where('number', '=', of.number)
    if (of.after !== undefined) query = query.where('id', '<', of.after)
  } else {
    query = query.where('state', '=', 'asked').orderBy('id')
    if (of.regions !== '*') query = query.where('region', 'in', [...of.regions])
    if (of.after !== undefined) query = query.where('id', '>', of.after)
  }
  return (await query.execute()).map(opened)
}

/** Takes the addressees out of orders that were settled before this instant; how many, a batch at most. */
export async function forgetAddressees(tx: Tx, before: Date, most: number): Promise<number> {
  const old = own(tx)
    .selectFrom('posting')
    .select(['region', 'id'])
    .where('addressee', 'is not', null)
    .where('settled_at', '<', before.toISOString())
    .orderBy('settled_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
  const gone = await own(tx)
    .updateTable('posting')
    .set({ addressee: null })
    .where(sql<boolean>`(region, id) in ${old}`)
    .executeTakeFirst()
  return Number(gone.numUpdatedRows)
}

function opened(row: Posting): Posting {
  const { addressee, id } = row
  return { ...row, addressee: addressee && eachOf(addressee, openText, id) }
}

/** Each box is sealed to its order: carried to another, it does not open. */
function eachOf(
  { receiver, phone, address }: Addressee,
  work: (bound: string, text: string) => string,
  id: string,
): Addressee {
  const at = (box: string, text: string) => work(`posting/${id}/${box}`, text)
  return {
    receiver: at('receiver', receiver),
    phone: at('phone', phone),
    address: at('address', address),
  }
}
