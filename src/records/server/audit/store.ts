import { type ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

interface AuditTables {
  record: {
    region: string
    id: string
    at: ColumnType<string, never, never>
    body: string
    actor: string | null
    action: string
    object_kind: string | null
    object_id: string | null
  }
}
const own = (tx: Tx) => tables<AuditTables>(tx)

export interface AuditFilter {
  readonly region: string
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly object?: string | undefined
  /** Instants: from the first, before the second. */
  readonly from?: string | undefined
  readonly before?: string | undefined
  /** The id of the last row of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface AuditRow {
  readonly id: string
  readonly at: string
  readonly actor: string | null
  readonly action: string
  readonly objectKind: string | null
  readonly objectId: string | null
  readonly body: string
}

/** Records of one chain, newest first. */
export async function listRecords(tx: Tx, filter: AuditFilter): Promise<AuditRow[]> {
  let query = own(tx)
    .selectFrom('record')
    .select(['id', 'at', 'actor', 'action', 'object_kind', 'object_id', 'body'])
    .where('region', '=', filter.region)
  if (filter.actor !== undefined) query = query.where('actor', '=', filter.actor)
  if (filter.action !== undefined) query = query.where('action', '=', filter.action)
  if (filter.object !== undefined) query = query.where('object_id', '=', filter.object)
  // an id is made within the hour before its row is written: it bounds what the index walks
  if (filter.from !== undefined)
    query = query.where('at', '>=', filter.from).where('id', '>=', idAt(filter.from, -HOUR))
  if (filter.before !== undefined)
    query = query.where('at', '<', filter.before).where('id', '<', idAt(filter.before, 0))
  if (filter.after !== undefined) query = query.where('id', '<', filter.after)
  const rows = await query.orderBy('id', 'desc').limit(filter.limit).execute()
  return rows.map(({ object_kind: objectKind, object_id: objectId, ...row }) => {
    return { ...row, objectKind, objectId }
  })
}

const HOUR = 60 * 60_000

/** The smallest UUIDv7 of an instant. */
function idAt(instant: string, plus: number): string {
  const hex = Math.max(0, Date.parse(instant) + plus)
    .toString(16)
    .padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
