import { tables, type Tx } from '#platform/server/database.ts'
import type { CaseId, UploadView } from '../../../core/index.ts'

interface UploadTables {
  case_upload: {
    region: string
    id: string
    case_id: string
    name: string
    size: number
    sha256: string
    received: number
    uploaded_by: string
    made_at: string
  }
  case_upload_part: { region: string; upload_id: string; at_byte: number; bytes: Buffer }
}
const own = (tx: Tx) => tables<UploadTables>(tx)
type Of = { readonly region: string; readonly id: CaseId }
const SHOWN = ['id', 'name', 'size', 'sha256', 'received'] as const

/** The scans of a case that are on their way or not sorted yet, in the order of their coming. */
export async function listUploads(tx: Tx, of: Of): Promise<UploadView[]> {
  return own(tx)
    .selectFrom('case_upload')
    .select(SHOWN)
    .where('region', '=', of.region)
    .where('case_id', '=', of.id)
    .orderBy('id')
    .execute()
}

/** One of them, its row locked. */
export async function lockUpload(tx: Tx, of: Of, id: string): Promise<UploadView | undefined> {
  return own(tx)
    .selectFrom('case_upload')
    .select(SHOWN)
    .where('region', '=', of.region)
    .where('case_id', '=', of.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Begins it, or finds the same file of the same name again, however far it came. */
export async function insertUpload(
  tx: Tx,
  of: Of,
  upload: UploadView,
  by: { readonly accountId: string; readonly at: string },
): Promise<UploadView> {
  await own(tx)
    .insertInto('case_upload')
    .values({
      ...upload,
      region: of.region,
      case_id: of.id,
      uploaded_by: by.accountId,
      made_at: by.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['region', 'case_id', 'uploaded_by', 'sha256', 'name']).doNothing(),
    )
    .execute()
  return own(tx)
    .selectFrom('case_upload')
    .select(SHOWN)
    .where('region', '=', of.region)
    .where('case_id', '=', of.id)
    .where('uploaded_by', '=', by.accountId)
    .where('sha256', '=', upload.sha256)
    .where('name', '=', upload.name)
    .executeTakeFirstOrThrow()
}

export async function addPart(
  tx: Tx,
  { region }: Of,
  upload: Pick<UploadView, 'id' | 'received'>,
  bytes: Buffer,
): Promise<void> {
  await own(tx)
    .insertInto('case_upload_part')
    .values({ region, upload_id: upload.id, at_byte: upload.received, bytes })
    .execute()
  await own(tx)
    .updateTable('case_upload')
    .set({ received: upload.received + bytes.length })
    .where('region', '=', region)
    .where('id', '=', upload.id)
    .execute()
}

/** What has come of it, in order. */
export async function bytesOf(tx: Tx, { region }: Of, id: string): Promise<Buffer> {
  const rows = await own(tx)
    .selectFrom('case_upload_part')
    .select('bytes')
    .where('region', '=', region)
    .where('upload_id', '=', id)
    .orderBy('at_byte')
    .execute()
  return Buffer.concat(rows.map(({ bytes }) => bytes))
}

export async function deleteUpload(tx: Tx, { region }: Of, id: string): Promise<void> {
  await own(tx)
    .deleteFrom('case_upload')
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Keeps so many of what this account has on its way, the newest; how many were thrown away. */
export async function deleteBeyond(
  tx: Tx,
  { region }: Of,
  accountId: string,
  most: number,
): Promise<number> {
  const { numDeletedRows } = await own(tx)
    .deleteFrom('case_upload')
    .where('region', '=', region)
    .where('id', 'in', (upload) =>
      upload
        .selectFrom('case_upload')
        .select('id')
        .where('region', '=', region)
        .where('uploaded_by', '=', accountId)
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .offset(most),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Throws away what nobody sorted; how many. */
export async function deleteOldUploads(tx: Tx, before: string): Promise<number> {
  const { numDeletedRows } = await own(tx)
    .deleteFrom('case_upload')
    .where('made_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
