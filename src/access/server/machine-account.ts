import { randomBytes } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor, RoleGrant } from '../core/index.ts'
import { accessEvent } from './events.ts'
import { hashPassword } from './passwords/password.ts'
import { insertAccounts, insertGrants } from './store.ts'

/**
 * The account as which another system acts here, in every history under the system's name: a department's own
 * system as a reviewer of that department and region and nothing else; a counter's system as a clerk of the
 * region; any other without a role. Nobody can sign in as it: its password is told to no one.
 */
export async function createMachineAccount(
  tx: Tx,
  context: Pick<Context, 'events'>,
  machine: {
    readonly name: string
    readonly region: string
    readonly department: string | null
    readonly clerk?: boolean
    readonly by: { readonly accountId: string; readonly username: string }
  },
): Promise<Actor> {
  const id = newId()
  const username = `machine-${id}`
  const { region, department, clerk = false } = machine
  const grants: RoleGrant[] = clerk ? [{ role: 'clerk', region }] : []
  if (department !== null) grants.push({ role: 'reviewer', region, department })
  const hash = await hashPassword(randomBytes(32).toString('base64url'))
  await insertAccounts(tx, [{ id, username, name: machine.name, hash, demo: false }])
  await insertGrants(
    tx,
    grants.map((grant) => ({ accountId: id, grant })),
  )
  const actor: Actor = { accountId: id, username, name: machine.name, roles: grants }
  await context.events.publish(tx, accessEvent('access.account-created', actor, machine.by))
  return actor
}
