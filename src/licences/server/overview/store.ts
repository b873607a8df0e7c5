import { tables, type Tx } from '#platform/server/database.ts'
import type { PapersTables } from '../papers/tables.ts'
import type { LicencesTables } from '../tables.ts'

const own = (tx: Tx) => tables<PapersTables & LicencesTables>(tx)

/** What waits at the lead authority's desk: to print, to hand over, to get back, to answer. */
export interface Paperwork {
  readonly toPrint: number
  readonly toHandOver: number
  readonly toRecall: number
  readonly cancelRequests: number
}

/** How much waits in a region, each counted no further than `most`. */
export async function countPaperwork(tx: Tx, region: string, most: number): Promise<Paperwork> {
  const papers = (state: PapersTables['paper']['state']) =>
    own(tx)
      .selectFrom('paper')
      .select('copy')
      .where('region', '=', region)
      .where('state', '=', state)
      .limit(most)
      .execute()
  const queued = await own(tx)
    .selectFrom('print_request')
    .select('id')
    .where('region', '=', region)
    .where('state', '=', 'queued')
    .limit(most)
    .execute()
  // a request about one single licence is its department's to answer
  const asked = await own(tx)
    .selectFrom('cancel_request')
    .select('id')
    .where('region', '=', region)
    .where('state', '=', 'open')
    .where('single_id', 'is', null)
    .limit(most)
    .execute()
  return {
    toPrint: queued.length,
    toHandOver: (await papers('printed')).length,
    toRecall: (await papers('due')).length,
    cancelRequests: asked.length,
  }
}
