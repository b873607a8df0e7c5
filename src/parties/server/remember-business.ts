import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { invariant } from '#kernel/invariant.ts'
import { newerFacts, type Business, type BusinessId } from '../core/index.ts'
import { addAccount, addBusiness, lockBusiness, updateBusiness } from './store.ts'

/**
 * Notes that this account (null: nobody's yet) applies for this business in the region, in the caller's transaction. A
 * code stands once per region: the known business is found again and brought up to date, but a
 * register's word is never replaced by a typed one. Of two at once, one adds and both get the same.
 */
export async function rememberBusiness(
  tx: Tx,
  told: Omit<Business, 'id'>,
  account: string | null,
): Promise<Business> {
  const fresh: Business = { ...told, id: newId() as BusinessId }
  const added = await addBusiness(tx, fresh)
  const business = added ? fresh : await bringUpToDate(tx, told)
  if (account !== null)
    await addAccount(tx, { region: business.region, business: business.id, account })
  return business
}

async function bringUpToDate(tx: Tx, told: Omit<Business, 'id'>): Promise<Business> {
  const known = await lockBusiness(tx, told.region, told.uscc)
  invariant(known !== undefined, 'a business whose code is taken is there')
  if (!newerFacts(known, told)) return known
  const business = { ...known, ...told }
  await updateBusiness(tx, business)
  return business
}
