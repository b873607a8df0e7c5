import type { Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Officer } from '../../core/index.ts'
import type { InspectionOfficerTable, InspectionsTables } from '../tables.ts'

const own = (tx: Tx) => tables<InspectionsTables>(tx)

/** Somebody of the roster (核查人员名册). */
export interface RosterOfficer extends Officer {
  readonly region: string
  readonly retiredAt: string | null
  readonly version: number
}

export interface RosterScope {
  readonly regions: readonly string[] | '*'
  readonly departments?: readonly string[]
}

/** By department and name; `active` leaves out who has left. */
export async function listOfficers(
  tx: Tx,
  scope: RosterScope,
  { active = false }: { readonly active?: boolean } = {},
): Promise<RosterOfficer[]> {
  let query = own(tx).selectFrom('inspection_officer').selectAll()
  if (scope.regions !== '*') query = query.where('region', 'in', scope.regions)
  if (scope.departments !== undefined)
    query = query.where('department', 'in', scope.departments as never)
  if (active) query = query.where('retired_at', 'is', null)
  const rows = await query.orderBy('region').orderBy('department').orderBy('name').execute()
  return rows.map(officerOf)
}

export async function findOfficer(tx: Tx, id: string): Promise<RosterOfficer | undefined> {
  const row = await own(tx)
    .selectFrom('inspection_officer')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && officerOf(row)
}

/** Adds somebody; false where an officer in service has this certificate already. */
export async function insertOfficer(
  tx: Tx,
  officer: Omit<RosterOfficer, 'retiredAt' | 'version'>,
  by: { readonly accountId: string | null; readonly at: string },
): Promise<boolean> {
  const done = await own(tx)
    .insertInto('inspection_officer')
    .values({
      region: officer.region,
      id: officer.id,
      department: officer.department,
      name: officer.name,
      certificate_no: officer.certificateNo,
      retired_at: null,
      version: 1,
      created_by: by.accountId,
      created_at: by.at,
      updated_at: by.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['region', 'certificate_no']).where('retired_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

export async function retireOfficer(tx: Tx, officer: RosterOfficer, at: string): Promise<void> {
  await own(tx)
    .updateTable('inspection_officer')
    .set({ retired_at: at, version: officer.version + 1, updated_at: at })
    .where('region', '=', officer.region)
    .where('id', '=', officer.id)
    .execute()
}

function officerOf(row: Selectable<InspectionOfficerTable>): RosterOfficer {
  return {
    id: row.id,
    region: row.region,
    department: row.department,
    name: row.name,
    certificateNo: row.certificate_no,
    retiredAt: row.retired_at,
    version: row.version,
  }
}
