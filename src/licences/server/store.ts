import type { Selectable } from 'kysely'
import { invariant } from '#kernel/invariant.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import type { Cause, Face, Licence, LicenceEvent, LicenceNumber } from '../core/index.ts'
import type { LicencesTables, LicenceTable } from './tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

/** A licence with what is kept beside its legal state. */
export interface LicenceRecord {
  readonly licence: Licence
  readonly ownerId: string
  readonly issuedOn: PlainDate
  readonly updatedAt: string
}

/** Writes the licence as it now stands; its versions and events are written apart. */
export async function saveLicence(
  tx: Tx,
  { licence, ownerId, issuedOn, updatedAt }: LicenceRecord,
): Promise<void> {
  const ended = licence.state === 'void' || licence.state === 'recalled'
  const standing = {
    state: licence.state,
    version: licence.face.version,
    suspended_on: licence.state === 'suspended' ? licence.since : null,
    voided_on: ended ? licence.voidedOn : null,
    recalled_on: licence.state === 'recalled' ? licence.recalledOn : null,
    cause: ended ? JSON.stringify(licence.cause) : null,
    updated_at: updatedAt,
  }
  const { region, number, face } = licence
  const fixed = {
    region,
    number,
    industry: face.industry.code,
    owner_id: ownerId,
    issued_on: issuedOn,
  }
  await own(tx)
    .insertInto('licence')
    .values({ ...fixed, ...standing, uscc: face.holder.uscc })
    .onConflict((conflict) => conflict.columns(['region', 'number']).doUpdateSet(standing))
    .execute()
}

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
    })
    .execute()
}

/** The licence of a number; with `lock` its row is held until the transaction ends. */
export async function findLicence(
  tx: Tx,
  number: string,
  lock = false,
): Promise<LicenceRecord | undefined> {
  const row = await own(tx)
    .selectFrom('licence')
    .selectAll()
    .where('number', '=', number)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && (await withFaces(tx, [row]))[0]
}

export interface LicenceFilter {
  readonly regions: readonly string[] | '*'
  readonly ownerId?: string
  readonly after?: string
  readonly limit: number
}

/** Licences in the order of their numbers, from after a number on. */
export async function listLicences(tx: Tx, filter: LicenceFilter): Promise<LicenceRecord[]> {
  const { regions, ownerId, after, limit } = filter
  let query = own(tx).selectFrom('licence').selectAll().orderBy('number').limit(limit)
  if (regions !== '*') query = query.where('region', 'in', [...regions])
  if (ownerId !== undefined) query = query.where('owner_id', '=', ownerId)
  if (after !== undefined) query = query.where('number', '>', after)
  return withFaces(tx, await query.execute())
}

export async function versionsOf(tx: Tx, number: string): Promise<VersionRecord[]> {
  const rows = await own(tx)
    .selectFrom('licence_version')
    .select(['face', 'slot', 'case_id', 'made_at'])
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

/** State of every slot of a region: the version in force carries its licence's state, others are past. */
export async function slotsOf(tx: Tx, region: string): Promise<{ slot: number; state: string }[]> {
  const rows = await own(tx)
    .selectFrom('licence_version as v')
    .innerJoin('licence as l', (join) =>
      join.onRef('l.region', '=', 'v.region').onRef('l.number', '=', 'v.number'),
    )
    .select(['v.slot', 'v.version', 'l.version as inForce', 'l.state'])
    .where('v.region', '=', region)
    .execute()
  return rows.map((row) => ({
    slot: row.slot,
    state: row.version === row.inForce ? row.state : 'replaced',
  }))
}

async function withFaces(tx: Tx, rows: Selectable<LicenceTable>[]): Promise<LicenceRecord[]> {
  if (rows.length === 0) return []
  const faces = await own(tx)
    .selectFrom('licence_version as v')
    .innerJoin('licence as l', (join) =>
      join
        .onRef('l.region', '=', 'v.region')
        .onRef('l.number', '=', 'v.number')
        .onRef('l.version', '=', 'v.version'),
    )
    .select(['v.number', 'v.face'])
    .where(
      'v.number',
      'in',
      rows.map((row) => row.number),
    )
    .execute()
  const faceOf = new Map(faces.map(({ number, face }) => [number, face]))
  return rows.map((row) => {
    const face = faceOf.get(row.number)
    invariant(face !== undefined, 'a licence has the version it names')
    return {
      licence: standing(row, face),
      ownerId: row.owner_id,
      issuedOn: row.issued_on as PlainDate,
      updatedAt: row.updated_at,
    }
  })
}

function standing(row: Selectable<LicenceTable>, face: Face): Licence {
  const issued = { number: row.number as LicenceNumber, region: row.region as RegionCode, face }
  const ended = { voidedOn: row.voided_on as PlainDate, cause: row.cause as Cause }
  switch (row.state) {
    case 'valid':
    case 'partial':
      return { ...issued, state: row.state }
    case 'suspended':
      return { ...issued, state: row.state, since: row.suspended_on as PlainDate }
    case 'void':
      return { ...issued, ...ended, state: row.state }
    case 'recalled':
      return { ...issued, ...ended, state: row.state, recalledOn: row.recalled_on as PlainDate }
  }
}
