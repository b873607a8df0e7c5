import type { ItemId } from './ids.ts'
import type { Item } from './item.ts'
import type { Plan } from './plan.ts'
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

/**
 * The item's own limit: what the region committed itself to, else what the law states, else on the
 * spot for a filing (备案: complete when its papers are) and 20 days for everything else; never
 * above the 45 days of joint handling (行政许可法 art 42).
 */
export function ownLimit(item: Item): Limit {
  const own = statedLimit(item)
  if (own.days <= JOINT_DAYS) return own
  const basis = {
    zh: '行政许可法第四十二条（联合办理最长四十五日）',
    en: 'Administrative Licensing Law, art. 42: joint handling takes 45 days at most',
  }
  return { days: JOINT_DAYS, rule: 'joint-cap', of: item.id, basis }
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
  rule: Plan['limitRule']['value'],
  items: readonly Item[],
  kind: ApplicationKind,
): ReadonlyMap<ItemId, Limit> {
  const own = new Map(items.map((item) => [item.id, ownLimit(item)]))
  if (rule === 'each-own') return own
  const [shortest] = items
    .filter((item) => needsVisit(item, kind))
    .map(ownLimit)
    .toSorted((a, b) => a.days - b.days)
  if (shortest === undefined) return own
  const governing: Limit = {
    ...shortest,
    rule: 'shortest-on-site',
    basis: {
      zh: '审批用时依照需现场核查事项中用时最短事项的时限确定',
      en: 'the shortest limit among the items that need an on-site check governs all',
    },
  }
  return new Map(items.map((item) => [item.id, governing]))
}

/** Working days of the items one after the other, each by its own limit. */
export function daysInTurn(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + ownLimit(item).days, 0)
}

/** Working days until the last decision when all departments start together. */
export function daysTogether(
  rule: Plan['limitRule']['value'],
  items: readonly Item[],
  kind: ApplicationKind,
): number {
  return Math.max(0, ...[...limitsOf(rule, items, kind).values()].map(({ days }) => days))
}
