import { tables, type Tx } from '#platform/server/database.ts'
import type { Face, LicenceEvent } from '../../core/index.ts'
import type { LicencesTables } from '../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

export interface VersionRecord {
  readonly face: Face
  readonly slot: number
  readonly caseId: string | null
  readonly madeAt: string
}

export async function insertVersion(
  tx: Tx,
  { face, slot, caseId, madeAt }: VersionRecord,
): Promise<void> {
  const { region, number, version, madeOn } = face
  await own(tx)
    .insertInto('licence_version')
    .values({
      region,
      number,
      version,
      slot,
      face: JSON.stringify(face),
      case_id: caseId,
      made_on: madeOn,
      made_at: madeAt,
    })
    .execute()
}

export async function insertEvent(
  tx: Tx,
  of: {
    region: string
    number: string
    at: string
    actor: { accountId: string; name: string } | null
  },
  event: LicenceEvent,
): Promise<void> {
  const { region, number, at, actor } = of
  const last = await own(tx)
    .selectFrom('licence_event')
    .select((get) => get.fn.max('seq').as('seq'))
    .where('region', '=', region)
    .where('number', '=', number)
    .executeTakeFirst()
  await own(tx)
    .insertInto('licence_event')
    .values({
      region,
      number,
      seq: (last?.seq ?? 0) + 1,
      at,
      actor_id: actor?.accountId ?? null,
      actor_name: actor?.name ?? '系统',
      kind: event.kind,
      event: JSON.stringify(event),
      article: event.act?.article ?? null,
      document: event.act?.document ?? null,
    })
    .execute()
}

/** What happened to a licence, oldest first, with who did it. */
export async function eventsOf(
  tx: Tx,
  region: string,
  number: string,
): Promise<{ at: string; actor: string; event: LicenceEvent }[]> {
  const rows = await own(tx)
    .selectFrom('licence_event')
    .select(['at', 'actor_name', 'event'])
    .where('region', '=', region)
    .where('number', '=', number)
    .orderBy('seq')
    .execute()
  return rows.map(({ at, actor_name: actor, event }) => ({ at, actor, event }))
}

export async function versionsOf(tx: Tx, number: string): Promise<VersionRecord[]> {
  const rows = await own(tx)
    .selectFrom('licence_version')
    .select(['face', 'slot', 'case_id', 'made_at'])
    // a number begins with its region, as the primary key does
    .where('region', '=', number.slice(0, 6))
    .where('number', '=', number)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    face: row.face,
    slot: row.slot,
    caseId: row.case_id,
    madeAt: row.made_at,
  }))
}

/** Every version of these licences. */
export async function facesOf(tx: Tx, numbers: readonly string[]): Promise<Face[]> {
  if (numbers.length === 0) return []
  const rows = await own(tx)
    .selectFrom('licence_version')
    .select('face')
    .where('number', 'in', [...new Set(numbers)])
    .execute()
  return rows.map(({ face }) => face)
}

/**
 * How many places a region's status list has, and those papers that do not plainly read as valid: the
 * list is made in time proportional to these. The number of places is read first, so that a paper made
 * in between is beyond the list rather than wrong in it.
 */
export async function slotsOf(
  tx: Tx,
  region: string,
): Promise<{ places: number; others: { slot: number; state: string }[] }> {
  const sequence = await own(tx)
    .selectFrom('status_sequence')
    .select('last')
    .where('region', '=', region)
    .executeTakeFirst()
  const rows = await own(tx)
    .selectFrom('licence as l')
    .innerJoin('licence_version as v', (join) =>
      join.onRef('v.region', '=', 'l.region').onRef('v.number', '=', 'l.number'),
    )
    .select(['v.slot', 'v.version', 'l.version as inForce', 'l.state'])
    .where('l.region', '=', region)
    // the condition of the index licence_not_plain
    .where((on) => on.or([on('l.state', '<>', 'valid'), on('l.version', '>', 1)]))
    .execute()
  const others = rows.map((row) => ({
    slot: row.slot,
    state: row.version === row.inForce ? row.state : 'replaced',
  }))
  return { places: sequence ? sequence.last + 1 : 0, others }
}
