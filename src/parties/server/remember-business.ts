import { isDeepStrictEqual } from 'node:util'
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
  const known = await lockBusiness(tx, told.region, told.uscc)
  const business = known ? await bringUpToDate(tx, known, told) : await add(tx, told)
  if (account !== null)
    await addAccount(tx, { region: business.region, business: business.id, account })
  return business
}

async function add(tx: Tx, told: Omit<Business, 'id'>): Promise<Business> {
  const fresh: Business = { ...told, id: newId() as BusinessId }
  if (await addBusiness(tx, fresh)) return fresh
  const known = await lockBusiness(tx, told.region, told.uscc)
  invariant(known !== undefined, 'a business whose code is taken is there')
  return bringUpToDate(tx, known, told)
}

async function bringUpToDate(
  tx: Tx,
  known: Business,
  told: Omit<Business, 'id'>,
): Promise<Business> {
  if (!newerFacts(known, told)) return known
  const business = { ...known, ...told }
  if (!isDeepStrictEqual(business, known)) await updateBusiness(tx, business)
  return business
}
