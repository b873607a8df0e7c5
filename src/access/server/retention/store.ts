import { tables, type Tx } from '#platform/server/database.ts'
import type { AccessTables } from '../tables.ts'

const own = (tx: Tx) => tables<AccessTables>(tx)
const count = (results: readonly { numDeletedRows: bigint }[]): number =>
  Number(results.reduce((sum, { numDeletedRows }) => sum + numDeletedRows, 0n))

/** Sessions, sign-ins under way and invitations that ended before this instant, and mistakes made before it. */
export async function forgetSignIns(tx: Tx, before: Date): Promise<number> {
  const at = before.toISOString()
  return count([
    ...(await own(tx).deleteFrom('session').where('ends_at', '<', at).execute()),
    ...(await own(tx).deleteFrom('sign_in_attempt').where('ends_at', '<', at).execute()),
    ...(await own(tx).deleteFrom('invitation').where('ends_at', '<', at).execute()),
    ...(await own(tx).deleteFrom('login_failure').where('last_at', '<', at).execute()),
  ])
}

/** Browsers that were made known before this instant: their cookies have ended. */
export async function forgetDevices(tx: Tx, before: Date): Promise<number> {
  return count(
    await own(tx).deleteFrom('known_device').where('made_at', '<', before.toISOString()).execute(),
  )
}

/** What opened accounts that were closed before this instant: codes, identities, browsers. Their names stay. */
export async function forgetClosed(tx: Tx, before: Date): Promise<number> {
  const closed = own(tx)
    .selectFrom('account')
    .select('id')
    .where('closed_at', '<', before.toISOString())
  return count([
    ...(await own(tx).deleteFrom('recovery_code').where('account_id', 'in', closed).execute()),
    ...(await own(tx).deleteFrom('second_factor').where('account_id', 'in', closed).execute()),
    ...(await own(tx).deleteFrom('identity').where('account_id', 'in', closed).execute()),
    ...(await own(tx).deleteFrom('known_device').where('account_id', 'in', closed).execute()),
  ])
}
