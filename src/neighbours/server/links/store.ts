import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { NeighbourKind } from '../../core/index.ts'

interface LinkTables {
  neighbour_link: {
    region: string
    receiver_id: string
    since: string
    kind: NeighbourKind
    code: string | null
    filing_id: ColumnType<string | null, string | null | undefined, never>
    by_name: string
    until: ColumnType<string | null, string | null | undefined, string | null>
  }
}

const COLUMNS = [
  'region',
  'receiver_id as receiverId',
  'kind',
  'code',
  'since',
  'filing_id as filingId',
] as const

const own = (tx: Tx) => tables<LinkTables>(tx)

export interface Link {
  readonly region: string
  readonly receiverId: string
  readonly kind: NeighbourKind
  readonly code: string | null
  readonly since: string
  /** The account as which a counter's system files for applicants. */
  readonly filingId: string | null
}

/** What the systems of a region stand for now. */
export async function linksOf(tx: Tx, region: string, kind?: NeighbourKind): Promise<Link[]> {
  return own(tx)
    .selectFrom('neighbour_link')
    .select(COLUMNS)
    .where('region', '=', region)
    .where('until', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as NeighbourKind))
    .orderBy('since')
    .execute()
}

/** The regions that have a neighbour of this kind, with it. */
export async function linksEverywhere(tx: Tx, kind: NeighbourKind): Promise<Link[]> {
  return own(tx)
    .selectFrom('neighbour_link')
    .select(COLUMNS)
    .where('kind', '=', kind)
    .where('until', 'is', null)
    .orderBy('region')
    .execute()
}

export async function beginLink(tx: Tx, link: Link & { readonly byName: string }): Promise<void> {
  const { region, receiverId: receiver_id, kind, code, since, byName: by_name } = link
  const filing_id = link.filingId
  await own(tx)
    .insertInto('neighbour_link')
    .values({ region, receiver_id, kind, code, since, by_name, filing_id })
    .execute()
}

export async function endLink(
  tx: Tx,
  of: { readonly region: string; readonly receiverId: string },
  at: string,
): Promise<void> {
  await own(tx)
    .updateTable('neighbour_link')
    .set({ until: at })
    .where('region', '=', of.region)
    .where('receiver_id', '=', of.receiverId)
    .where('until', 'is', null)
    .execute()
}
