import { fixedClock } from '#platform/server/clock.ts'
import type { Context } from '#platform/server/context.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { createAccount } from '../../src/access/server/index.ts'
import { restCase, walkCase } from '../builders/walked-cases.ts'
import { startOwnService } from './own-service.ts'
import type { RunningServer } from './server.ts'

/** The day on which the pages are looked at. */
export const TODAY = '2026-11-20'
const CASES = 90
const STOPPED = ['subject_name', 'premises_address', 'legal_rep', null, 'premises_address']

/** The second person without whom nothing is published; signs in like the demonstration people. */
async function secondLead(context: Context): Promise<void> {
  const made = await createAccount(context, {
    username: 'lead2-110102',
    name: '周牵头',
    password: DEMO_PASSWORD,
    roles: [{ role: 'lead', region: '110102' }],
  })
  if (!made.ok) throw new Error(made.refusal.code)
}

/**
 * A service in this process whose clock is ours, with most of a year behind it: what the lead authority
 * looks at needs a past, and a past needs a clock that can be set.
 */
export async function startLeadWorld(cases = CASES): Promise<RunningServer> {
  const clock = fixedClock('2026-01-05')
  const service = await startOwnService({ clock })
  const world = { context: service.context, clock }
  for (let seed = 1; seed <= cases; seed++) await walkCase(world, seed)
  for (const [n, box] of STOPPED.entries()) {
    clock.set(`2026-${String(7 + n)}-12`.replace(/-(\d)-/, '-0$1-'))
    await restCase(world, n + 1, box)
  }
  clock.set(TODAY)
  await secondLead(service.context)
  return service
}
