import type { Region } from './catalogue.ts'
import type { CommittedLimit } from './committed.ts'
import type { ItemId } from './ids.ts'
import type { Item } from './item.ts'
import type { Text } from './text.ts'

/** 新办、变更、延续. */
export type ApplicationKind = 'open' | 'change' | 'renew'

/** 行政许可法 art 42: the limit of a licence where neither the region nor its own law states one. */
export const GENERAL_DAYS = 20
/** 行政许可法 art 42: joint or centralised handling takes no longer than this. */
export const JOINT_DAYS = 45

/** How many working days a department has (行政许可法 art 82), and which rule says so. */
export interface Limit {
  readonly days: number
  readonly rule:
    | 'committed'
    | 'statutory'
    | 'on-the-spot'
    | 'default'
    | 'shortest-on-site'
    | 'joint-cap'
  /** The item whose limit it is (another one under `shortest-on-site`). */
  readonly of: ItemId
  readonly basis: Text
}

/** What a region says of limits: its rule (plan knob `limitRule`) and what it promises (承诺时限). */
export type RegionLimits = Pick<Region, 'plan' | 'limits'>

/** The region without its promises: what the law and the plan give, by which law examples are reckoned. */
export function withoutPromises<R extends RegionLimits>(region: R): R {
  return { ...region, limits: new Map() }
}

/**
 * The item's own limit in a region: what the region committed itself to, else what the law states,
 * else on the spot for a filing (备案: complete when its papers are) and 20 days for everything else;
 * never above the 45 days of joint handling (行政许可法 art 42).
 */
export function ownLimit(region: RegionLimits, item: Item): Limit {
  const promised = region.limits.get(item.id)
  const own = promised ? promisedLimit(promised, item) : statedLimit(item)
  if (own.days <= JOINT_DAYS) return own
  const basis = {
    zh: '行政许可法第四十二条（联合办理最长四十五日）',
    en: 'Administrative Licensing Law, art. 42: joint handling takes 45 days at most',
  }
  return { days: JOINT_DAYS, rule: 'joint-cap', of: item.id, basis }
}

/** The promise with its source and date, and what it shortens. */
function promisedLimit({ days, source, date }: CommittedLimit, item: Item): Limit {
  const { statutoryDays } = item.limit
  const law =
    statutoryDays === null
      ? { zh: '', en: '' }
      : {
          zh: `；法定时限 ${statutoryDays} 个工作日`,
          en: `; the statutory limit is ${statutoryDays} working days`,
        }
  const { document, section } = source
  return {
    days,
    rule: 'committed',
    of: item.id,
    basis: {
      zh: `承诺时限：${document}（${date}）${section}${law.zh}`,
      en: `committed by the region: ${document} (${date}), ${section}${law.en}`,
    },
  }
}

function statedLimit({ id: of, kind, limit }: Item): Limit {
  if (limit.committedDays !== null)
    return {
      days: limit.committedDays,
      rule: 'committed',
      of,
      basis: { zh: '承诺时限', en: 'committed by the authority' },
    }
  if (limit.statutoryDays !== null)
    return {
      days: limit.statutoryDays,
      rule: 'statutory',
      of,
      basis: { zh: '法定时限', en: 'statutory limit' },
    }
  if (kind === '备案')
    return {
      days: 0,
      rule: 'on-the-spot',
      of,
      basis: {
        zh: '备案未载明期限，材料齐全当场办结',
        en: 'no limit stated for this filing: done on the spot when the papers are complete',
      },
    }
  return {
    days: GENERAL_DAYS,
    rule: 'default',
    of,
    basis: {
      zh: '专门规定未载明期限，按行政许可法第四十二条一般期限',
      en: 'no special limit stated; the general one of the Administrative Licensing Law, art. 42',
    },
  }
}

/**
 * Whether officers look before the item is decided. `yes` always; `sometimes` at a new
 * establishment, unless the item is a filing, which is checked afterwards. A change or renewal of a
 * `sometimes` item is reviewed on paper.
 */
export function needsVisit(item: Item, kind: ApplicationKind): boolean {
  if (item.onSite.need !== 'sometimes') return item.onSite.need === 'yes'
  return kind === 'open' && item.kind !== '备案'
}

/** The limit of every item of one application under the region's rule (plan knob `limitRule`). */
export function limitsOf(
  region: RegionLimits,
  items: readonly Item[],
  kind: ApplicationKind,
): ReadonlyMap<ItemId, Limit> {
  const own = ownLimits(region, items)
  if (region.plan.limitRule.value === 'each-own') return own
  const [shortest] = items
    .filter((item) => needsVisit(item, kind))
    .map((item) => ownLimit(region, item))
    .toSorted((a, b) => a.days - b.days)
  if (shortest === undefined) return own
  const promised = shortest.rule === 'committed'
  const governing: Limit = {
    ...shortest,
    rule: 'shortest-on-site',
    basis: {
      zh: `审批用时依照需现场核查事项中用时最短事项的时限确定${promised ? `（${shortest.basis.zh}）` : ''}`,
      en: `the shortest limit among the items that need an on-site check governs all${promised ? ` (${shortest.basis.en})` : ''}`,
    },
  }
  // the rule shortens what was promised and never lengthens it: our reading, no plan says
  const holds = (limit: Limit | undefined) =>
    limit?.rule === 'committed' && limit.days < governing.days ? limit : governing
  return new Map(items.map((item) => [item.id, holds(own.get(item.id))]))
}

/** Each item's own limit, whatever the region's rule for all of them together. */
export function ownLimits(
  region: RegionLimits,
  items: readonly Item[],
): ReadonlyMap<ItemId, Limit> {
  return new Map(items.map((item) => [item.id, ownLimit(region, item)]))
}

/** Working days of the items one after the other, each by its own limit. */
export function daysInTurn(region: RegionLimits, items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + ownLimit(region, item).days, 0)
}

/** Working days until the last decision when all departments start together. */
export function daysTogether(
  region: RegionLimits,
  items: readonly Item[],
  kind: ApplicationKind,
): number {
  return Math.max(0, ...[...limitsOf(region, items, kind).values()].map(({ days }) => days))
}
