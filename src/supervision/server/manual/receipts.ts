import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { listScope, type Actor } from '../../../access/server/index.ts'
import type { IndustryCode, RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { listHolderLines } from '../../../licences/server/index.ts'
import type { ReceiptPage } from '../../core/index.ts'
import { manualOf } from './manual.ts'
import { latestReceipts } from './store.ts'

const PAGE = 50

/** 手册确认情况 of the lead's region, by number; empty for anybody else. What stands is reckoned anew for each trade. */
export async function receiptsFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  after: string,
): Promise<ReceiptPage> {
  const scope = listScope(actor, 'checklist.settle')
  const region = scope && scope.regions !== '*' ? scope.regions[0] : undefined
  const found = region && currentCatalogue(context).regions.get(region as RegionCode)
  if (region === undefined || !found) return { items: [], next: null }
  const holders = await listHolderLines(tx, { region, page: { after, limit: PAGE } })
  const holding = holders.filter(({ state }) => state !== 'void' && state !== 'recalled')
  const numbers = holding.map(({ number }) => number)
  const receipts = await latestReceipts(tx, region, numbers)
  const standing = new Map<string, string>()
  for (const code of new Set(holding.map(({ industry }) => industry))) {
    const industry = found.industries.get(code as IndustryCode)
    if (industry) standing.set(code, (await manualOf(tx, context, found.plan, industry)).hash)
  }
  const items = holding.map(({ number, name, industry: code }) => {
    const receipt = receipts.get(number)
    const trade = found.industries.get(code as IndustryCode)
    return {
      number,
      name,
      industry: { code, name: { zh: trade?.name ?? code, en: trade?.nameEn ?? code } },
      confirmedAt: receipt ? new Date(receipt.at).toISOString() : null,
      current: receipt !== undefined && receipt.hash === standing.get(code),
    }
  })
  const next = holders.length < PAGE ? null : (holders.at(-1)?.number ?? null)
  return { items, next }
}
