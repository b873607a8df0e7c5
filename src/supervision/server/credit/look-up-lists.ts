import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import type { CreditListing, CreditListsAnswer } from '../../../exchange/core/index.ts'
import { PATIENCE_MS, registersOf } from '../../../exchange/server/index.ts'
import { listHolderLines } from '../../../licences/server/index.ts'
import { parseUscc, type Uscc } from '../../../parties/core/index.ts'
import { noteFactor } from './note-factor.ts'
import { endFactor, lastLookedUp, listedFrom, noteLookUp } from './store.ts'

export const LOOK_UP_LISTS = 'supervision.look-up-lists'
/** After so many silences in a row the register is down, and the rest is asked tomorrow. */
const PATIENT_TIMES = 3
const KINDS = {
  abnormal: 'abnormal-list',
  serious: 'serious-list',
} as const satisfies Record<CreditListing['list'], string>
const SOURCE = 'register:'

/**
 * Asks the credit lists about every holder, once a day: a new entry becomes a factor, one that is gone ends.
 * Who was not asked for longest comes first, so that a register that breaks off is not asked of the same ones
 * for ever. Answers with how many were asked and how often it stayed silent.
 */
export async function lookUpLists(context: Context): Promise<{ asked: number; silent: number }> {
  const { lists } = registersOf(context)
  let [asked, silent, inARow] = [0, 0, 0]
  for (const region of currentCatalogue(context).regions.keys())
    for (const uscc of await dueIn(context, region)) {
      if (inARow >= PATIENT_TIMES) return { asked, silent }
      const answer = await lists
        .lookUp(uscc, AbortSignal.timeout(PATIENCE_MS))
        .catch(() => undefined)
      asked++
      if (answer === undefined) {
        silent++
        inARow++
        continue
      }
      inARow = 0
      const from = lists.provenance.name.zh
      await context.db.transaction((tx) => keep(tx, context, { region, uscc, from, answer }))
    }
  return { asked, silent }
}

async function dueIn(context: Context, region: string): Promise<Uscc[]> {
  const today = context.clock.today()
  return context.db.transaction(async (tx) => {
    const holders = await listHolderLines(tx, { region })
    const standing = holders.filter(({ state }) => state !== 'void' && state !== 'recalled')
    const last = await lastLookedUp(tx, region)
    const on = (uscc: string) => last.get(uscc) ?? ''
    return [...new Set(standing.map(({ uscc }) => uscc))]
      .filter((uscc) => on(uscc) < today)
      .toSorted((a, b) => (on(a) < on(b) ? -1 : 1))
      .flatMap((uscc) => {
        const read = parseUscc(uscc)
        return read.ok ? [read.value] : []
      })
  })
}

interface Told {
  readonly region: string
  readonly uscc: Uscc
  readonly from: string
  readonly answer: CreditListsAnswer
}

async function keep(tx: Tx, context: Context, { region, uscc, from, answer }: Told): Promise<void> {
  const { listings, asOf } = answer
  const sourceOf = ({ list, on, document }: CreditListing) => `${SOURCE}${list}:${on}:${document}`
  for (const listing of listings)
    await noteFactor(tx, context, {
      region,
      uscc,
      kind: KINDS[listing.list],
      on: listing.on,
      words: `${listing.reason}（${listing.document}）`,
      department: from,
      source: sourceOf(listing),
      by: from,
    })
  const standing = new Set(listings.map(sourceOf))
  for (const { id, source } of await listedFrom(tx, region, uscc, SOURCE))
    if (!standing.has(source))
      await endFactor(tx, {
        region,
        factor_id: id,
        why: 'over',
        ended_on: context.clock.today(),
        words: `${from}：${asOf} 已不在名录`,
        ended_name: from,
      })
  const looked_up_at = context.clock.now().toISOString()
  await noteLookUp(tx, { region, uscc, as_of: asOf, looked_up_at, source: from })
}
