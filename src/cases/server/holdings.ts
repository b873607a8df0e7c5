import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { CasesRefusal, UnfitHolding } from './refusal.ts'

/** An existing single licence, as far as a change or renewal looks at it. */
export interface Holding {
  readonly id: string
  readonly item: ItemId
  readonly industry: string
  readonly holder: {
    readonly name: string
    readonly uscc: string
    readonly person: string
    readonly address: string
  }
  readonly number: string
  readonly validUntil: PlainDate | null
  readonly state: 'active' | 'suspended' | 'ended'
}

/** Cases may not know licences, which stand above them: `main` hands this in. */
export interface HoldingsPort {
  /** Those of the ids that exist in the region. */
  find(tx: Tx, region: string, ids: readonly string[]): Promise<readonly Holding[]>
}

/**
 * 变更 and 延续 start from what is held: each holding is alive, of this industry and of one and the
 * same holder, and each chosen item has its holding. Refused with every fault at once.
 */
export function checkHoldings(
  wanted: { industry: string; items: readonly ItemId[]; ids: readonly string[] },
  found: readonly Holding[],
): Result<readonly Holding[], CasesRefusal> {
  const { industry, items, ids } = wanted
  if (ids.length === 0) return refused({ code: 'CASES_HOLDINGS_NEEDED', industry })
  const byId = new Map(found.map((holding) => [holding.id, holding]))
  const first = found[0]?.holder.uscc
  const unfit = ids.flatMap((id): UnfitHolding[] => {
    const why = whyUnfit(byId.get(id), industry, items, first)
    return why ? [{ id, why }] : []
  })
  if (unfit.length > 0) return refused({ code: 'CASES_HOLDING_UNFIT', holdings: unfit })
  const missing = items.filter((item) => !found.some((holding) => holding.item === item))
  if (missing.length > 0) return refused({ code: 'CASES_HOLDING_MISSING', items: missing })
  return granted(found)
}

function whyUnfit(
  holding: Holding | undefined,
  industry: string,
  items: readonly ItemId[],
  uscc: string | undefined,
): UnfitHolding['why'] | undefined {
  if (!holding) return 'unknown'
  if (holding.industry !== industry) return 'other-industry'
  if (holding.state === 'ended') return 'ended'
  if (holding.holder.uscc !== uscc) return 'other-holder'
  return items.includes(holding.item) ? undefined : 'not-chosen'
}
