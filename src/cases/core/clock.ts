import type { PlainDate } from '#kernel/plain-date.ts'
import type { Item, ItemId, Plan } from '../../catalogue/core/index.ts'
import type { CaseKind } from './ids.ts'

/** 行政许可法 art 32(4): working days to answer an application; silence is acceptance. */
export const ANSWER_DAYS = 5
/** 行政许可法 art 42: the limit where neither the region nor the item's own law states one. */
export const DEFAULT_DAYS = 20
/** 行政许可法 art 42: joint or centralised handling takes no longer than this. */
export const JOINT_DAYS = 45

/** How many working days a department has, and which rule says so. */
export interface Limit {
  readonly days: number
  readonly rule: 'committed' | 'statutory' | 'default' | 'shortest-on-site' | 'joint-cap'
  /** The item whose limit it is (another one under `shortest-on-site`). */
  readonly of: ItemId
  readonly basis: string
}

/** Days that do not count, both ends included; `to` is null while the pause lasts. */
export interface Pause {
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly reason: string
  /** The article that excludes the time (行政许可法 art 45). */
  readonly basis: string
}

/** 期限: runs from the day after `startedOn`, in working days (行政许可法 art 82). */
export interface BranchClock {
  readonly startedOn: PlainDate
  readonly limit: Limit
  readonly pauses: readonly Pause[]
}

/** The item's own limit: committed, else statutory, else 20 (art 42); never above 45 (art 42). */
export function ownLimit(item: Item): Limit {
  const { committedDays, statutoryDays, statedAs } = item.limit
  const own: Limit =
    committedDays !== null
      ? { days: committedDays, rule: 'committed', of: item.id, basis: '承诺时限' }
      : statutoryDays !== null
        ? { days: statutoryDays, rule: 'statutory', of: item.id, basis: statedAs ?? '法定时限' }
        : { days: DEFAULT_DAYS, rule: 'default', of: item.id, basis: '行政许可法第四十二条' }
  return own.days <= JOINT_DAYS
    ? own
    : {
        days: JOINT_DAYS,
        rule: 'joint-cap',
        of: item.id,
        basis: '行政许可法第四十二条（联合办理）',
      }
}

/**
 * Whether the joint visit looks at this item. `yes` always; `sometimes` at a new establishment
 * unless the item is a filing (备案) or may be decided on a commitment: there the check comes
 * after the decision. A change or renewal of a `sometimes` item is reviewed on paper.
 */
export function needsVisit(item: Item, kind: CaseKind): boolean {
  if (item.onSite.need === 'yes') return true
  if (item.onSite.need === 'no' || kind !== 'open') return false
  return item.kind !== '备案' && item.commitment.eligible !== true
}

/** The limit of every item of one case under the region's rule (plan knob `limitRule`). */
export function limitsOf(
  rule: Plan['limitRule']['value'],
  items: readonly Item[],
  kind: CaseKind,
): ReadonlyMap<ItemId, Limit> {
  const own = items.map((item) => ({ item, limit: ownLimit(item) }))
  const visited = own.filter(({ item }) => needsVisit(item, kind)).map(({ limit }) => limit)
  const shortest = visited.reduce<Limit | undefined>(
    (best, limit) => (best === undefined || limit.days < best.days ? limit : best),
    undefined,
  )
  if (rule === 'each-own' || shortest === undefined)
    return new Map(own.map(({ item, limit }) => [item.id, limit]))
  const governing: Limit = {
    ...shortest,
    rule: 'shortest-on-site',
    basis: `审批用时依照需现场核查用时最短事项的时限确定；${shortest.basis}`,
  }
  return new Map(own.map(({ item }) => [item.id, governing]))
}
