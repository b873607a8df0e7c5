import { tables, type Tx } from '#platform/server/database.ts'
import type { SingleFile } from '../../core/index.ts'
import type { BranchKey } from '../opinions/store.ts'

interface FileRow {
  region: string
  id: string
  case_id: string
  item: string
  name: string
  size: number
  sha256: string
  content_type: SingleFile['contentType']
  by_id: string
  by_name: string
  at: string
}

const own = (tx: Tx) => tables<{ single_file: FileRow }>(tx)

export async function insertSingleFile(
  tx: Tx,
  at: BranchKey,
  file: SingleFile & { readonly byId: string },
): Promise<void> {
  await own(tx)
    .insertInto('single_file')
    .values({
      region: at.region,
      id: file.id,
      case_id: at.caseId,
      item: at.item,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      content_type: file.contentType,
      by_id: file.byId,
      by_name: file.by,
      at: file.at,
    })
    .execute()
}

/** The file that stands: the last one given. */
export async function currentSingleFile(tx: Tx, at: BranchKey): Promise<SingleFile | undefined> {
  const row = await own(tx)
    .selectFrom('single_file')
    .selectAll()
    .where('region', '=', at.region)
    .where('case_id', '=', at.caseId)
    .where('item', '=', at.item)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, name, size, sha256, content_type: contentType, by_name: by, at: when } = row
  return { id, name, size, sha256, contentType, by, at: when }
}
