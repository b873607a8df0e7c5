import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Channel } from '../../core/index.ts'

interface ServiceTables {
  letter_service: {
    region: string
    id: string
    letter_id: string
    channel: Channel
    received_by: string
    noted_by: string | null
    served_on: string
    served_at: string
  }
}

const own = (tx: Tx) => tables<ServiceTables>(tx)

/** One time that a letter reached the applicant. */
export interface ServiceRow {
  readonly region: string
  readonly id: string
  readonly letterId: string
  readonly channel: Channel
  readonly receivedBy: string
  /** The officer who noted it; null when the applicant opened it themselves. */
  readonly notedBy: string | null
  readonly servedOn: PlainDate
  readonly servedAt: string
}

export async function insertService(tx: Tx, row: ServiceRow): Promise<void> {
  await own(tx)
    .insertInto('letter_service')
    .values({
      region: row.region,
      id: row.id,
      letter_id: row.letterId,
      channel: row.channel,
      received_by: row.receivedBy,
      noted_by: row.notedBy,
      served_on: row.servedOn,
      served_at: row.servedAt,
    })
    .execute()
}

/** The first service of each of these letters. */
export async function firstServices(
  tx: Tx,
  region: string,
  letterIds: readonly string[],
): Promise<Map<string, ServiceRow>> {
  if (letterIds.length === 0) return new Map()
  const rows = await own(tx)
    .selectFrom('letter_service')
    .selectAll()
    .where('region', '=', region)
    .where('letter_id', 'in', [...letterIds])
    .orderBy('served_at', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.letter_id,
      {
        region: row.region,
        id: row.id,
        letterId: row.letter_id,
        channel: row.channel,
        receivedBy: row.received_by,
        notedBy: row.noted_by,
        servedOn: row.served_on as PlainDate,
        servedAt: row.served_at,
      },
    ]),
  )
}
