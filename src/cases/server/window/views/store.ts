import { tables, type Tx } from '#platform/server/database.ts'
import type { DeskView } from '../../../core/index.ts'

interface ViewTables {
  desk_view: {
    region: string
    id: string
    account_id: string
    name: string
    query: string
    made_at: string
    removed_at: string | null
  }
}
const own = (tx: Tx) => tables<ViewTables>(tx)

/** The views of an account, in the order of their making. */
export async function listViews(tx: Tx, accountId: string): Promise<DeskView[]> {
  return own(tx)
    .selectFrom('desk_view')
    .select(['id', 'name', 'query'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Puts a view under its name, in the place of the one that bore it. */
export async function putView(
  tx: Tx,
  view: DeskView & { readonly region: string; readonly accountId: string; readonly at: string },
): Promise<void> {
  const { region, accountId, at, id, name, query } = view
  await own(tx)
    .updateTable('desk_view')
    .set({ removed_at: at })
    .where('account_id', '=', accountId)
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .execute()
  await own(tx)
    .insertInto('desk_view')
    .values({ region, id, account_id: accountId, name, query, made_at: at, removed_at: null })
    .execute()
}

export async function removeView(
  tx: Tx,
  { id, accountId, at }: { readonly id: string; readonly accountId: string; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await own(tx)
    .updateTable('desk_view')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
