import { tables, type Tx } from '#platform/server/database.ts'
import { Remembered } from '#platform/server/remembered.ts'
import type { CaseEvent, CaseId, CaseRecord, Doer, Happening } from '../../core/index.ts'
import type { CasesTables } from '../tables.ts'

const own = (tx: Tx) => tables<CasesTables>(tx)

const told = new Remembered<CaseId, readonly Happening[]>()

export async function insertEvents(
  tx: Tx,
  record: Pick<CaseRecord, 'region' | 'id'>,
  rows: readonly { seq: number; at: string; doer: Doer | null; event: CaseEvent }[],
): Promise<void> {
  if (rows.length === 0) return
  told.forget(tx, record.id)
  await own(tx)
    .insertInto('case_event')
    .values(
      rows.map(({ seq, at, doer, event }) => ({
        region: record.region,
        case_id: record.id,
        seq,
        at,
        actor_id: doer?.accountId ?? null,
        actor_name: doer?.name ?? '系统',
        kind: event.kind,
        item: event.kind === 'branch' ? event.item : null,
        event: JSON.stringify(event),
      })),
    )
    .execute()
}

/** The history of a case in its order; `after` leaves out what a reader has already seen. */
export async function listHappenings(
  tx: Tx,
  record: Pick<CaseRecord, 'region' | 'id'>,
  after = 0,
): Promise<readonly Happening[]> {
  const known = told.get(tx, record.id)
  if (known) return known.filter(({ seq }) => seq > after)
  const rows = await own(tx)
    .selectFrom('case_event')
    .select(['seq', 'at', 'actor_name', 'event'])
    .where('region', '=', record.region)
    .where('case_id', '=', record.id)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute()
  const happenings = rows.map(({ actor_name: actor, ...row }) => ({ ...row, actor }))
  return after === 0 ? told.set(tx, record.id, happenings) : happenings
}
