import { randomBytes } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor, RoleGrant } from '../core/index.ts'
import { accessEvent } from './events.ts'
import { hashPassword } from './passwords/password.ts'
import { insertAccounts, insertGrants } from './store.ts'

/**
 * The account as which a department's own system acts here: a reviewer of that department and region and nothing
 * else, in every history under the system's name. Nobody can sign in as it: its password is told to no one.
 */
export async function createMachineAccount(
  tx: Tx,
  context: Pick<Context, 'events'>,
  machine: {
    readonly name: string
    readonly region: string
    readonly department: string
    readonly by: { readonly accountId: string; readonly username: string }
  },
): Promise<Actor> {
  const id = newId()
  const username = `machine-${id}`
  const grant: RoleGrant = {
    role: 'reviewer',
    region: machine.region,
    department: machine.department,
  }
  const hash = await hashPassword(randomBytes(32).toString('base64url'))
  await insertAccounts(tx, [{ id, username, name: machine.name, hash, demo: false }])
  await insertGrants(tx, [{ accountId: id, grant }])
  const actor: Actor = { accountId: id, username, name: machine.name, roles: [grant] }
  await context.events.publish(tx, accessEvent('access.account-created', actor, machine.by))
  return actor
}
