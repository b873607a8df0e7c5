import type { PlainDate } from '#kernel/plain-date.ts'
import type {
  Answers,
  Catalogue,
  IndustryCode,
  ItemId,
  RegionCode,
} from '../../catalogue/core/index.ts'
import { decide } from '../../guidance/core/index.ts'

/** What one set of answers needs under two versions of the law. */
export interface Moved {
  readonly added: readonly ItemId[]
  readonly dropped: readonly ItemId[]
  readonly noTrade: boolean
}

/**
 * What moves from one version of the law to another for the same answers: items that become required and
 * items that no longer are. The same answers are reckoned once.
 */
export function impactBetween(
  older: Catalogue,
  newer: Catalogue,
  region: RegionCode,
  today: PlainDate,
): (industry: IndustryCode, answers: Answers) => Moved {
  const known = new Map<string, Moved>()
  return (industry, answers) => {
    const key = JSON.stringify([
      industry,
      Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ])
    const found = known.get(key) ?? reckon(older, newer, { region, industry, answers, today })
    known.set(key, found)
    return found
  }
}

interface Asked {
  readonly region: RegionCode
  readonly industry: IndustryCode
  readonly answers: Answers
  readonly today: PlainDate
}

function reckon(older: Catalogue, newer: Catalogue, asked: Asked): Moved {
  const [before, after] = [requiredBy(older, asked), requiredBy(newer, asked)]
  if (before === undefined || after === undefined)
    return { added: [], dropped: [], noTrade: after === undefined }
  return {
    added: [...after].filter((item) => !before.has(item)),
    dropped: [...before].filter((item) => !after.has(item)),
    noTrade: false,
  }
}

/** Items that the law requires after these answers; undefined where the trade is not listed. */
function requiredBy(catalogue: Catalogue, asked: Asked): ReadonlySet<ItemId> | undefined {
  if (!catalogue.regions.get(asked.region)?.industries.has(asked.industry)) return undefined
  const states = decide({ catalogue, ...asked })
  return new Set([...states].flatMap(([item, state]) => (state === 'required' ? [item] : [])))
}
