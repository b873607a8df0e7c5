import type { ColumnType } from 'kysely'
import type { Bilingual } from '#kernel/bilingual.ts'
import { tables, type Tx } from '#platform/server/database.ts'

interface MessagesTables {
  message: {
    region: string
    id: string
    owner_id: string
    cause: string
    kind: string
    about: 'case' | 'licence'
    about_id: string
    shop: ColumnType<Bilingual, string, never>
    title: ColumnType<Bilingual, string, never>
    body: ColumnType<Bilingual, string, never>
    todo: boolean
    at: string
    read_at: string | null
  }
}

const own = (tx: Tx) => tables<MessagesTables>(tx)

export interface MessageRow {
  readonly region: string
  readonly id: string
  readonly ownerId: string
  readonly cause: string
  readonly kind: string
  readonly about: 'case' | 'licence'
  readonly aboutId: string
  readonly shop: Bilingual
  readonly title: Bilingual
  readonly text: Bilingual
  readonly todo: boolean
  readonly at: string
}

/** Keeps a message; of one cause there is one to each reader, however often it is told. */
export async function insertMessage(tx: Tx, row: MessageRow): Promise<void> {
  await own(tx)
    .insertInto('message')
    .values({
      region: row.region,
      id: row.id,
      owner_id: row.ownerId,
      cause: row.cause,
      kind: row.kind,
      about: row.about,
      about_id: row.aboutId,
      shop: JSON.stringify(row.shop),
      title: JSON.stringify(row.title),
      body: JSON.stringify(row.text),
      todo: row.todo,
      at: row.at,
      read_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The messages of one reader, newest first, from behind `before`. */
export async function listMessages(
  tx: Tx,
  of: { readonly ownerId: string; readonly before?: string | undefined; readonly limit: number },
): Promise<(MessageRow & { readonly readAt: string | null })[]> {
  const all = own(tx).selectFrom('message').selectAll().where('owner_id', '=', of.ownerId)
  const rows = await (of.before === undefined ? all : all.where('id', '<', of.before))
    .orderBy('id', 'desc')
    .limit(of.limit)
    .execute()
  return rows.map((row) => ({
    region: row.region,
    id: row.id,
    ownerId: row.owner_id,
    cause: row.cause,
    kind: row.kind,
    about: row.about,
    aboutId: row.about_id,
    shop: row.shop,
    title: row.title,
    text: row.body,
    todo: row.todo,
    at: row.at,
    readAt: row.read_at,
  }))
}

/** How many are unread, counted no further than `most`. */
export async function countUnread(tx: Tx, ownerId: string, most: number): Promise<number> {
  const rows = await own(tx)
    .selectFrom('message')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('read_at', 'is', null)
    .limit(most)
    .execute()
  return rows.length
}

/** Marks as read: these, or every one. */
export async function markRead(
  tx: Tx,
  of: {
    readonly ownerId: string
    readonly ids: readonly string[] | undefined
    readonly at: string
  },
): Promise<void> {
  const unread = own(tx)
    .updateTable('message')
    .set({ read_at: of.at })
    .where('owner_id', '=', of.ownerId)
    .where('read_at', 'is', null)
  await (of.ids === undefined ? unread : unread.where('id', 'in', [...of.ids])).execute()
}
