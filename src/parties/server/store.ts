import { tables, type Tx } from '#platform/server/database.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import type { Business, BusinessFacts, BusinessId, FactSource, Uscc } from '../core/index.ts'

interface PartiesTables {
  business: {
    region: string
    id: string
    uscc: string
    name: string
    subject_type: string | null
    legal_rep: string | null
    domicile: string | null
    source: FactSource
    as_of: string
  }
  business_account: { region: string; business_id: string; account_id: string }
}

type Row = PartiesTables['business']

const own = (tx: Tx) => tables<PartiesTables>(tx)

/** The business of this code in the region, if it ever applied here. */
export async function findBusiness(
  tx: Tx,
  region: RegionCode,
  uscc: Uscc,
): Promise<Business | undefined> {
  const row = await own(tx)
    .selectFrom('business')
    .selectAll()
    .where('region', '=', region)
    .where('uscc', '=', uscc)
    .executeTakeFirst()
  return row && asBusiness(row)
}

/** As `findBusiness`, and nobody else changes the row until the transaction ends. */
export async function lockBusiness(
  tx: Tx,
  region: RegionCode,
  uscc: Uscc,
): Promise<Business | undefined> {
  const row = await own(tx)
    .selectFrom('business')
    .selectAll()
    .where('region', '=', region)
    .where('uscc', '=', uscc)
    .forUpdate()
    .executeTakeFirst()
  return row && asBusiness(row)
}

/** Adds the business unless its code is known in the region; whether it was added. */
export async function addBusiness(tx: Tx, business: Business): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('business')
    .values(asRow(business))
    .onConflict((conflict) => conflict.columns(['region', 'uscc']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateBusiness(tx: Tx, business: Business): Promise<void> {
  const { region, id, uscc: _same, ...facts } = asRow(business)
  await own(tx)
    .updateTable('business')
    .set(facts)
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}

export async function addAccount(
  tx: Tx,
  of: { region: RegionCode; business: BusinessId; account: string },
): Promise<void> {
  await own(tx)
    .insertInto('business_account')
    .values({ region: of.region, business_id: of.business, account_id: of.account })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The businesses that the account has applied for, by region and name. */
export async function businessesOf(tx: Tx, account: string): Promise<readonly Business[]> {
  const rows = await own(tx)
    .selectFrom('business_account as held')
    .innerJoin('business', (join) =>
      join
        .onRef('business.region', '=', 'held.region')
        .onRef('business.id', '=', 'held.business_id'),
    )
    .selectAll('business')
    .where('held.account_id', '=', account)
    .orderBy('business.region')
    .orderBy('business.name')
    .execute()
  return rows.map(asBusiness)
}

function asBusiness(row: Row): Business {
  return {
    region: row.region as RegionCode,
    id: row.id as BusinessId,
    uscc: row.uscc as Uscc,
    name: row.name,
    subjectType: row.subject_type,
    legalRep: row.legal_rep,
    domicile: row.domicile,
    source: row.source,
    asOf: row.as_of as PlainDate,
  }
}

function asRow(business: Business): Row {
  const facts: BusinessFacts = business
  return {
    region: business.region,
    id: business.id,
    uscc: facts.uscc,
    name: facts.name,
    subject_type: facts.subjectType,
    legal_rep: facts.legalRep,
    domicile: facts.domicile,
    source: business.source,
    as_of: business.asOf,
  }
}
