import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type { ArchivePeriodId } from '../../core/index.ts'

type Decision = 'destroy' | 'keep'

interface ListTables {
  case_archive: {
    region: string
    case_id: string
    version: number
    sha256: string
    made_at: string
    period: ArchivePeriodId
  }
  archive_list: {
    region: string
    id: string
    listed_on: string
    decision: Decision | null
    words: string | null
    decided_by: string | null
    decided_name: string | null
    decided_at: string | null
  }
  archive_list_line: {
    region: string
    list_id: string
    case_id: string
    version: number
    case_no: string
    sha256: string
    period: ArchivePeriodId
    archived_on: string
    kept_until: string
    destroyed_at: string | null
  }
}

const own = (tx: Tx) => tables<ListTables>(tx)

export interface Due {
  readonly caseId: string
  readonly version: number
  readonly sha256: string
  readonly madeAt: string
}

/**
 * Packages of this period made before this instant that no list names: none that waits for its decision or was
 * destroyed, and none that was kept since `keptSince`. Oldest first.
 */
export async function duePackages(
  tx: Tx,
  of: { readonly region: string; readonly period: ArchivePeriodId },
  { before, keptSince, most }: { before: string; keptSince: string; most: number },
): Promise<Due[]> {
  const rows = await own(tx)
    .selectFrom('case_archive as a')
    .select(['a.case_id', 'a.version', 'a.sha256', 'a.made_at'])
    .where('a.region', '=', of.region)
    .where('a.period', '=', of.period)
    .where('a.made_at', '<', before)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('archive_list_line as n')
            .innerJoin('archive_list as l', (on) =>
              on.onRef('l.region', '=', 'n.region').onRef('l.id', '=', 'n.list_id'),
            )
            .select('l.id')
            .whereRef('n.region', '=', 'a.region')
            .whereRef('n.case_id', '=', 'a.case_id')
            .whereRef('n.version', '=', 'a.version')
            .where((is) =>
              is.or([
                is('l.decision', 'is', null),
                is('l.decision', '=', 'destroy'),
                is('l.decided_at', '>', keptSince),
              ]),
            ),
        ),
      ),
    )
    .orderBy('a.made_at')
    .limit(most)
    .execute()
  return rows.map(({ case_id: caseId, version, sha256, made_at: madeAt }) => {
    return { caseId, version, sha256, madeAt }
  })
}

export type NewLine = Omit<ListTables['archive_list_line'], 'region' | 'list_id' | 'destroyed_at'>

/** A list that waits for a person's decision. */
export async function insertList(
  tx: Tx,
  { region, id, listedOn }: { region: string; id: string; listedOn: PlainDate },
  lines: readonly NewLine[],
): Promise<void> {
  await own(tx).insertInto('archive_list').values({ region, id, listed_on: listedOn }).execute()
  await own(tx)
    .insertInto('archive_list_line')
    .values(lines.map((line) => ({ region, list_id: id, ...line })))
    .execute()
}

/** Lists of a region, the latest first; what is decided stays readable (销毁清册永久保存). */
export async function listsOf(tx: Tx, region: string, most: number) {
  return own(tx)
    .selectFrom('archive_list')
    .selectAll()
    .where('region', '=', region)
    .orderBy('listed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

export async function linesOf(tx: Tx, region: string, list: string) {
  return own(tx)
    .selectFrom('archive_list_line')
    .selectAll()
    .where('region', '=', region)
    .where('list_id', '=', list)
    .orderBy('case_no')
    .orderBy('version')
    .execute()
}

/** The list, locked against a second decision. */
export async function lockList(tx: Tx, of: { readonly region: string; readonly id: string }) {
  return own(tx)
    .selectFrom('archive_list')
    .selectAll()
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .forUpdate()
    .executeTakeFirst()
}

export async function decideListRow(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  decided: { decision: Decision; words: string; by: string; name: string; at: string },
): Promise<void> {
  const { decision, words, by: decided_by, name: decided_name, at: decided_at } = decided
  await own(tx)
    .updateTable('archive_list')
    .set({ decision, words, decided_by, decided_name, decided_at })
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .execute()
}

export async function noteDestroyed(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  line: { readonly case_id: string; readonly version: number },
  at: string,
): Promise<void> {
  await own(tx)
    .updateTable('archive_list_line')
    .set({ destroyed_at: at })
    .where('region', '=', of.region)
    .where('list_id', '=', of.id)
    .where('case_id', '=', line.case_id)
    .where('version', '=', line.version)
    .execute()
}
