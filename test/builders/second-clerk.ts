import type { Context } from '#platform/server/context.ts'
import { createAccount, type Actor } from '../../src/access/server/index.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'

/** A further clerk of the region, who signs in like the demonstration people: 孙综窗. */
export async function secondClerk(context: Context, region: string): Promise<Actor> {
  const made = await createAccount(context, {
    username: `clerk3-${region}`,
    name: '孙综窗',
    password: DEMO_PASSWORD,
    roles: [{ role: 'clerk', region }],
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
