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
    served_at: ColumnType<string, string, never>
    served_to: string | null
    channel: string
    signature: string | null
  }
  notice_receipt: {
    region: string
    id: string
    notice_id: string
    hash: string
    channel: string
    language: string
    account_id: string | null
    at: string
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
  readonly servedAt: string
  readonly servedTo: string | null
  readonly channel: string
  readonly signature: string | null
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
      channel: row.channel,
      signature: row.signature,
    })
    .execute()
}

export async function findNoticeRow(
  tx: Tx,
  id: string,
): Promise<
  Pick<NoticeRow, 'id' | 'receipt' | 'hash' | 'body' | 'servedAt' | 'signature'> | undefined
> {
  return own(tx)
    .selectFrom('notice')
    .select(['id', 'receipt', 'hash', 'body', 'served_at as servedAt', 'signature'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** One time that a notice was handed to somebody. */
export interface ReceiptRow {
  readonly region: string
  readonly id: string
  readonly noticeId: string
  readonly hash: string
  readonly channel: string
  readonly language: string
  readonly accountId: string | null
  readonly at: string
}

export async function insertReceipt(tx: Tx, row: ReceiptRow): Promise<void> {
  await own(tx)
    .insertInto('notice_receipt')
    .values({
      region: row.region,
      id: row.id,
      notice_id: row.noticeId,
      hash: row.hash,
      channel: row.channel,
      language: row.language,
      account_id: row.accountId,
      at: row.at,
    })
    .execute()
}

/** Every reception of a notice, the first one first. */
export async function listReceipts(
  tx: Tx,
  region: string,
  noticeId: string,
): Promise<Omit<ReceiptRow, 'region' | 'noticeId'>[]> {
  return own(tx)
    .selectFrom('notice_receipt')
    .select(['id', 'hash', 'channel', 'language', 'account_id as accountId', 'at'])
    .where('region', '=', region)
    .where('notice_id', '=', noticeId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
