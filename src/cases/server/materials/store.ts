import { tables, type Tx } from '#platform/server/database.ts'
import { Remembered } from '#platform/server/remembered.ts'
import type { MaterialId } from '../../../catalogue/core/index.ts'
import type { CaseFile, CaseId, CaseRecord, FileId } from '../../core/index.ts'
import type { CaseMaterialTable, CasesTables } from '../tables.ts'
import type { Selectable } from 'kysely'

const own = (tx: Tx) => tables<CasesTables>(tx)
type Of = Pick<CaseRecord, 'region' | 'id'>

/** What this transaction has read; forgotten when a file comes or goes. */
const read = new Remembered<CaseId, readonly CaseFile[]>()

export async function insertFile(
  tx: Tx,
  record: Of,
  file: CaseFile,
  uploadedBy: string,
): Promise<void> {
  read.forget(tx, record.id)
  await own(tx)
    .insertInto('case_material')
    .values({
      region: record.region,
      id: file.id,
      case_id: record.id,
      material: file.material,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      content_type: file.contentType,
      source: file.source,
      uploaded_by: uploadedBy,
      uploaded_at: file.uploadedAt,
    })
    .execute()
}

/** The files of a case that were not removed, in the order of their coming. */
export async function listFiles(tx: Tx, record: Of): Promise<readonly CaseFile[]> {
  const seen = read.get(tx, record.id)
  if (seen) return seen
  const rows = await own(tx)
    .selectFrom('case_material')
    .selectAll()
    .where('region', '=', record.region)
    .where('case_id', '=', record.id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  return read.set(tx, record.id, rows.map(fileOf))
}

/** Takes a file out of the case; its row stays for the history. */
export async function removeFile(tx: Tx, record: Of, id: FileId, at: string): Promise<void> {
  read.forget(tx, record.id)
  await own(tx)
    .updateTable('case_material')
    .set({ removed_at: at })
    .where('region', '=', record.region)
    .where('case_id', '=', record.id)
    .where('id', '=', id)
    .execute()
}

function fileOf(row: Selectable<CaseMaterialTable>): CaseFile {
  return {
    id: row.id as FileId,
    material: row.material as MaterialId,
    name: row.name,
    size: row.size,
    sha256: row.sha256,
    contentType: row.content_type,
    ...(row.source === 'onSite' && { source: row.source }),
    uploadedAt: row.uploaded_at,
  }
}
