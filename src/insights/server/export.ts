import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import { record } from '../../records/server/index.ts'
import type { AskDrill, AskInsights } from '../core/index.ts'
import { countDrilled, drill } from './drill/store.ts'
import type { InsightsRefusal } from './problems.ts'
import { presentLines } from './read-drill.ts'
import { readResting, readWaves } from './read-desk.ts'
import { readInsights } from './read-insights.ts'
import { readRatings } from './read-ratings.ts'
import { sliceOf } from './slice.ts'
import { sheetOfRatings, sheetsOfToday } from './workbook-now.ts'
import { drillWorkbook, insightsWorkbook } from './workbook.ts'

/** So many lines fit one file. */
const MOST = 20_000

/** The numbers alone, without a name; that they were taken out is recorded. */
export async function exportInsights(
  tx: Tx,
  context: Context,
  actor: Actor,
  asked: AskInsights,
): Promise<Buffer> {
  const { region, ...of } = asked
  await noteExport(tx, actor, region, { ...of, what: 'figures' })
  const view = await readInsights(tx, context, asked)
  const ratings = sheetOfRatings(await readRatings(tx, context, asked))
  const resting = await readResting(tx, context, region)
  const today = sheetsOfToday(resting, await readWaves(tx, context, region))
  return insightsWorkbook(view, [ratings, ...today])
}

/** The cases behind a number, with the applicants' names: recorded with how many there were. */
export async function exportDrill(
  tx: Tx,
  context: Context,
  actor: Actor,
  asked: AskDrill,
): Promise<Result<Buffer, InsightsRefusal>> {
  const { cursor: _cursor, limit: _limit, region, ...of } = asked
  const { measure, item, over } = asked
  const filter = { ...sliceOf(asked), measure, item, over, limit: MOST }
  const count = await countDrilled(tx, filter)
  if (count > MOST) return refused({ code: 'INSIGHTS_TOO_MANY_LINES', count, most: MOST })
  await noteExport(tx, actor, region, { ...of, what: 'cases', count })
  const lines = await presentLines(tx, context, region, await drill(tx, filter))
  return granted(await drillWorkbook(asked.measure, lines))
}

async function noteExport(
  tx: Tx,
  actor: Actor,
  region: string,
  detail: Record<string, string | number | undefined>,
): Promise<void> {
  const told = Object.entries(detail).filter(([, value]) => value !== undefined)
  await record(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'insight.export',
    region,
    object: { kind: 'insights', id: region },
    detail: Object.fromEntries(told),
  })
}
