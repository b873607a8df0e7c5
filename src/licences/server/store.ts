import type { Selectable } from 'kysely'
import { invariant } from '#kernel/invariant.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import type { Cause, Face, Licence, LicenceNumber } from '../core/index.ts'
import type { ImportedFrom, LicencesTables, LicenceTable } from './tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

/** A licence with what is kept beside its legal state. */
export interface LicenceRecord {
  readonly licence: Licence
  /** The account that applied; empty for an imported one until a case of its holder's is issued. */
  readonly ownerId: string
  readonly issuedOn: PlainDate
  readonly updatedAt: string
  /** Where it comes from when it was not issued here. */
  readonly importedFrom: ImportedFrom | null
}

/** Writes the licence as it now stands; its versions and events are written apart. */
export async function saveLicence(
  tx: Tx,
  { licence, ownerId, issuedOn, updatedAt, importedFrom }: LicenceRecord,
): Promise<void> {
  const ended = licence.state === 'void' || licence.state === 'recalled'
  const standing = {
    owner_id: ownerId === '' ? null : ownerId,
    uscc: licence.face.holder.uscc,
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
    issued_on: issuedOn,
    ...(importedFrom && {
      source: 'imported' as const,
      imported_from: JSON.stringify(importedFrom),
    }),
  }
  await own(tx)
    .insertInto('licence')
    .values({ ...fixed, ...standing })
    .onConflict((conflict) => conflict.columns(['region', 'number']).doUpdateSet(standing))
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

/** Partial licences of a business in a trade, oldest first. */
export async function listPartial(
  tx: Tx,
  of: { readonly region: string; readonly industry: string; readonly uscc: string },
): Promise<LicenceRecord[]> {
  const rows = await own(tx)
    .selectFrom('licence')
    .selectAll()
    .where('region', '=', of.region)
    .where('uscc', '=', of.uscc)
    .where('industry', '=', of.industry)
    .where('state', '=', 'partial')
    .orderBy('number')
    .execute()
  return withFaces(tx, rows)
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
    .where('v.region', 'in', [...new Set(rows.map((row) => row.region))])
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
      ownerId: row.owner_id ?? '',
      issuedOn: row.issued_on as PlainDate,
      updatedAt: row.updated_at,
      importedFrom: row.imported_from,
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
