import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

interface NoticesTables {
  notice: {
    region: string
    id: string
    receipt: string
    industry: string
    kind: string
    catalogue_version: string
    hash: string
    body: string
    served_at: ColumnType<string, Date, never>
    served_to: string | null
  }
}

const own = (tx: Tx) => tables<NoticesTables>(tx)

export interface NoticeRow {
  readonly region: string
  readonly id: string
  readonly receipt: string
  readonly industry: string
  readonly kind: string
  readonly catalogueVersion: string
  readonly hash: string
  /** Canonical JSON of the notice, exactly as hashed. */
  readonly body: string
  readonly servedAt: Date
  readonly servedTo: string | null
}

export async function insertNotice(tx: Tx, row: NoticeRow): Promise<void> {
  await own(tx)
    .insertInto('notice')
    .values({
      region: row.region,
      id: row.id,
      receipt: row.receipt,
      industry: row.industry,
      kind: row.kind,
      catalogue_version: row.catalogueVersion,
      hash: row.hash,
      body: row.body,
      served_at: row.servedAt,
      served_to: row.servedTo,
    })
    .execute()
}

export async function findNoticeRow(
  tx: Tx,
  id: string,
): Promise<
  (Pick<NoticeRow, 'id' | 'receipt' | 'hash' | 'body'> & { servedAt: string }) | undefined
> {
  return own(tx)
    .selectFrom('notice')
    .select(['id', 'receipt', 'hash', 'body', 'served_at as servedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}
