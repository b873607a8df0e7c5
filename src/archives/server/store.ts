import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { ArchivePeriodId } from '../core/index.ts'

interface ArchivesTables {
  case_archive: {
    region: string
    case_id: string
    version: number
    sha256: string
    size: ColumnType<string | number, number, never>
    files: number
    made_at: string
    period: ArchivePeriodId
  }
}

const own = (tx: Tx) => tables<ArchivesTables>(tx)

export interface ArchiveRow {
  readonly version: number
  readonly sha256: string
  readonly size: number
  readonly files: number
  readonly madeAt: string
  readonly period: ArchivePeriodId
}

/** The packages of a case, the latest first. */
export async function archivesOf(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
): Promise<ArchiveRow[]> {
  const rows = await own(tx)
    .selectFrom('case_archive')
    .selectAll()
    .where('region', '=', of.region)
    .where('case_id', '=', of.id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, sha256, size, files, made_at: madeAt, period }) => {
    return { version, sha256, size: Number(size), files, madeAt, period }
  })
}

/** Keeps where a package is; of two that were made at once the first stays. */
export async function insertArchive(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  { madeAt, ...row }: ArchiveRow,
): Promise<void> {
  await own(tx)
    .insertInto('case_archive')
    .values({ region: of.region, case_id: of.id, ...row, made_at: madeAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
