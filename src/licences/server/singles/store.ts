import type { Selectable } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type {
  DepartmentId,
  IndustryCode,
  ItemId,
  RegionCode,
} from '../../../catalogue/core/index.ts'
import type { LicenceNumber, SingleLicence, SingleLicenceId } from '../../core/index.ts'
import type { ImportedFrom, LicencesTables, SingleLicenceTable } from '../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

/** What may change of a single licence; the item, its department and where it comes from may not. */
function changing(single: SingleLicence) {
  return {
    holder: JSON.stringify(single.holder),
    uscc: single.holder.uscc,
    number: single.number,
    valid_from: single.validFrom,
    valid_until: single.validUntil,
    state: single.state,
    ended: single.ended && JSON.stringify(single.ended),
    case_id: single.caseId,
    licence: single.licence,
    confirmed_at: single.confirmedAt,
  }
}

export async function insertSingle(
  tx: Tx,
  single: SingleLicence,
  registeredBy: string | null = null,
  importedFrom: ImportedFrom | null = null,
): Promise<void> {
  const { region, id, item, certificate, authority, department, industry, source } = single
  const fixed = { region, id, item, certificate, authority, department, industry, source }
  await own(tx)
    .insertInto('single_licence')
    .values({
      ...fixed,
      ...changing(single),
      registered_by: registeredBy,
      imported_from: importedFrom && JSON.stringify(importedFrom),
    })
    .execute()
}

export async function updateSingle(tx: Tx, single: SingleLicence): Promise<void> {
  await own(tx)
    .updateTable('single_licence')
    .set(changing(single))
    .where('region', '=', single.region)
    .where('id', '=', single.id)
    .execute()
}

/** Single licences by id, locked until the transaction ends, in a fixed order against deadlock. */
export async function lockSingles(tx: Tx, ids: readonly string[]): Promise<SingleLicence[]> {
  if (ids.length === 0) return []
  const rows = await own(tx)
    .selectFrom('single_licence')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(single)
}

/** Single licences by id, in no particular order: what a face shows, wherever it belongs now. */
export async function singlesById(tx: Tx, ids: readonly string[]): Promise<SingleLicence[]> {
  if (ids.length === 0) return []
  const rows = await own(tx)
    .selectFrom('single_licence')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(single)
}

/** What a comprehensive licence shows, ended ones included. */
export async function singlesOf(tx: Tx, region: string, licence: string): Promise<SingleLicence[]> {
  const rows = await own(tx)
    .selectFrom('single_licence')
    .selectAll()
    .where('region', '=', region)
    .where('licence', '=', licence)
    .orderBy('id')
    .execute()
  return rows.map(single)
}

/** A live single licence of this item with this number. */
export async function findByNumber(
  tx: Tx,
  of: { region: string; item: string; number: string },
): Promise<SingleLicence | undefined> {
  const row = await own(tx)
    .selectFrom('single_licence')
    .selectAll()
    .where('region', '=', of.region)
    .where('item', '=', of.item)
    .where('number', '=', of.number)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  return row && single(row)
}

/** The ids of what this case made before it was reopened, and that has not ended. */
export async function livingOfCase(tx: Tx, region: string, caseId: string): Promise<string[]> {
  const rows = await own(tx)
    .selectFrom('single_licence')
    .select('id')
    .where('region', '=', region)
    .where('case_id', '=', caseId)
    .where('state', '<>', 'ended')
    .execute()
  return rows.map(({ id }) => id)
}

/** The single licence that a case granted for an item. */
export async function findSingleOfCase(
  tx: Tx,
  of: { region: string; caseId: string; item: string },
): Promise<SingleLicence | undefined> {
  const row = await own(tx)
    .selectFrom('single_licence')
    .selectAll()
    .where('region', '=', of.region)
    .where('case_id', '=', of.caseId)
    .where('item', '=', of.item)
    // a case that was reopened may have made another: the one that lives, else the latest
    .orderBy((on) => on('state', '=', 'ended'))
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && single(row)
}

/** Live single licences of a business for an industry, for the change and renewal of what it holds. */
export async function holdingsOf(
  tx: Tx,
  of: { region: string; uscc: string; industry?: string },
): Promise<SingleLicence[]> {
  const rows = await own(tx)
    .selectFrom('single_licence')
    .selectAll()
    .where('region', '=', of.region)
    .where('uscc', '=', of.uscc)
    .where('state', '<>', 'ended')
    .$if(of.industry !== undefined, (q) => q.where('industry', '=', of.industry as string))
    .orderBy('id')
    .execute()
  return rows.map(single)
}

function single(row: Selectable<SingleLicenceTable>): SingleLicence {
  return {
    id: row.id as SingleLicenceId,
    region: row.region as RegionCode,
    item: row.item as ItemId,
    certificate: row.certificate,
    authority: row.authority,
    department: row.department as DepartmentId,
    industry: row.industry as IndustryCode,
    holder: row.holder,
    number: row.number,
    validFrom: row.valid_from as PlainDate,
    validUntil: row.valid_until as PlainDate | null,
    state: row.state,
    ended: row.ended,
    source: row.source,
    caseId: row.case_id,
    licence: row.licence as LicenceNumber | null,
    confirmedAt: row.confirmed_at,
  }
}
