import { granted, refused, type Result } from '#kernel/result.ts'
import { dayInShanghai } from '#platform/server/clock.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, listScope, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { LicenceRefusal } from '../../../licences/core/index.ts'
import { findLicence } from '../../../licences/server/index.ts'
import { SPIKE, type HourCount, type LicenceScans, type RegionScans } from '../../core/index.ts'
import { tidyNumber } from '../judge.ts'
import { countsOf, latestSpikes, spikesOf, totalsOf } from './store.ts'

const DAY_MS = 86_400_000
const SHOWN_SPIKES = 50

/** How often one code was opened; for its owner and its lead authority. */
export async function scansOfLicence(
  tx: Tx,
  context: Context,
  actor: Actor,
  text: string,
): Promise<Result<LicenceScans, LicenceRefusal | AccessRefusal>> {
  const number = tidyNumber(text)
  const found = await findLicence(tx, number)
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number })
  const target = { region: found.licence.region, ownerId: found.ownerId }
  const allowed = allow(actor, 'scan.read', target)
  if (!allowed.ok) return allowed
  const [from, until] = weeksOf(context)
  const hours = await countsOf(tx, number, from, until)
  const spikes = await spikesOf(tx, number, from, until)
  return granted({
    number,
    ...summed(hours),
    spikes: spikes.map(({ hour, count, usual }) => ({ hour, count, usual })),
  })
}

/** What a region's codes were opened in all, and which of them far more often than ever. */
export async function scansOfRegion(
  tx: Tx,
  context: Context,
  actor: Actor,
): Promise<Result<RegionScans, AccessRefusal>> {
  const regions = listScope(actor, 'scan.total')?.regions ?? []
  const region = regions === '*' ? undefined : regions[0]
  if (region === undefined)
    return refused({ code: 'ACCESS_NOT_ALLOWED', action: 'scan.total' as const })
  const [from] = weeksOf(context)
  const spikes = await latestSpikes(tx, region, from, SHOWN_SPIKES)
  return granted({
    region,
    ...summed(await totalsOf(tx, region, from)),
    spikes: spikes.map(({ number, hour, count, usual }) => ({ number, hour, count, usual })),
  })
}

/** The last four weeks, today with them. */
function weeksOf(context: Context): [from: string, until: string] {
  const now = context.clock.now().getTime()
  return [new Date(now - SPIKE.days * DAY_MS).toISOString(), new Date(now + DAY_MS).toISOString()]
}

function summed(hours: readonly HourCount[]): Pick<LicenceScans, 'total' | 'days'> {
  const byDay = Map.groupBy(hours, ({ hour }) => dayInShanghai(new Date(hour)))
  const sum = (some: readonly HourCount[]) => some.reduce((all, { count }) => all + count, 0)
  const days = [...byDay].map(([day, some]) => ({ day, count: sum(some) }))
  return { total: sum(hours), days }
}
