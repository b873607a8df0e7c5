import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Adjustment } from '../core/index.ts'

interface CertificatesTables {
  certificate_file: {
    region: string
    number: string
    version: number
    kind: 'pdf' | 'ofd'
    sha256: string
    size: number
    link: string
    adjustments: ColumnType<readonly Adjustment[], string, string>
    seal: string
    made_at: string
  }
}

const own = (tx: Tx) => tables<CertificatesTables>(tx)

export type FileKind = 'pdf' | 'ofd'

/** The file made of a version, if it has been made. */
export async function findFile(
  tx: Tx,
  of: { region: string; number: string; version: number; kind: FileKind },
): Promise<{ sha256: string; link: string } | undefined> {
  return own(tx)
    .selectFrom('certificate_file')
    .select(['sha256', 'link'])
    .where('region', '=', of.region)
    .where('number', '=', of.number)
    .where('version', '=', of.version)
    .where('kind', '=', of.kind)
    .executeTakeFirst()
}

export interface FileRecord {
  readonly region: string
  readonly number: string
  readonly version: number
  readonly kind: FileKind
  readonly sha256: string
  readonly size: number
  readonly link: string
  readonly adjustments: readonly Adjustment[]
  readonly seal: string
  readonly madeAt: string
}

/** Keeps where a file is; two that made it at once made the same bytes, so the first stays. */
export async function insertFile(
  tx: Tx,
  { madeAt, adjustments, ...file }: FileRecord,
): Promise<void> {
  await own(tx)
    .insertInto('certificate_file')
    .values({ ...file, adjustments: JSON.stringify(adjustments), made_at: madeAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
