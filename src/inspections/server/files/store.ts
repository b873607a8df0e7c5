import type { Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Visit } from '../../core/index.ts'
import type { InspectionsTables, VisitFileTable } from '../tables.ts'

const own = (tx: Tx) => tables<InspectionsTables>(tx)
type Of = Pick<Visit, 'region' | 'id'>

/** The bytes of a visit that the server has. */
export interface VisitFile {
  readonly sha256: string
  readonly size: number
  readonly contentType: VisitFileTable['content_type']
}

export async function listFilesOfVisit(tx: Tx, visit: Of): Promise<VisitFile[]> {
  const rows = await own(tx)
    .selectFrom('visit_file')
    .selectAll()
    .where('region', '=', visit.region)
    .where('visit_id', '=', visit.id)
    .orderBy('uploaded_at')
    .execute()
  return rows.map(fileOf)
}

export async function findFileOfVisit(
  tx: Tx,
  visit: Of,
  sha256: string,
): Promise<VisitFile | undefined> {
  const row = await own(tx)
    .selectFrom('visit_file')
    .selectAll()
    .where('region', '=', visit.region)
    .where('visit_id', '=', visit.id)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && fileOf(row)
}

/** Notes that the bytes are kept; the same bytes again are the same row. */
export async function insertFileOfVisit(
  tx: Tx,
  visit: Of,
  file: VisitFile,
  by: { readonly accountId: string; readonly owner: boolean; readonly at: string },
): Promise<void> {
  await own(tx)
    .insertInto('visit_file')
    .values({
      region: visit.region,
      visit_id: visit.id,
      sha256: file.sha256,
      size: file.size,
      content_type: file.contentType,
      by_owner: by.owner,
      uploaded_by: by.accountId,
      uploaded_at: by.at,
    })
    .onConflict((conflict) => conflict.columns(['region', 'visit_id', 'sha256']).doNothing())
    .execute()
}

function fileOf(row: Selectable<VisitFileTable>): VisitFile {
  return { sha256: row.sha256, size: row.size, contentType: row.content_type }
}
