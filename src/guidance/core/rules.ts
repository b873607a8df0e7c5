import type {
  Catalogue,
  Condition,
  Industry,
  ItemId,
  Region,
  Trigger,
} from '../../catalogue/core/index.ts'
import type { EffectiveRow } from './rows.ts'

/** How one item of an industry is decided. */
export interface ItemRule {
  readonly item: ItemId
  /** The annex row that lists it; an item that stands outside the annex has none. */
  readonly row: EffectiveRow | null
  /** Read as 必须办理: the row alone makes it (or what stands in its place) needed. */
  readonly byRow: boolean
  /** The trigger that makes it needed, where the row does not. */
  readonly trigger: Trigger | null
  /** It stands in the place of `target` when `by` is true. */
  readonly instead: { readonly by: Trigger; readonly target: ItemId } | null
  /** Whole condition; `null` when no rule decides and the owner may choose. */
  readonly condition: Condition | null
  /** What may stand in this item's place, first in the file first. */
  readonly displacedBy: readonly Trigger[]
}

/** Most specific first: region and industry, industry, region, bare item; the file's order after that. */
export function specificity({ regions, industries }: Trigger): number {
  return (industries ? 2 : 0) + (regions ? 1 : 0)
}

/** The triggers that speak about this industry, most specific first. */
export function applicable(catalogue: Catalogue, region: Region, industry: Industry): Trigger[] {
  return catalogue.triggers
    .filter(
      ({ regions, industries }) =>
        (regions?.includes(region.plan.region) ?? true) &&
        (industries?.includes(industry.name) ?? true),
    )
    .toSorted((a, b) => specificity(b) - specificity(a))
}

/** The rules of one industry: one per listed item, then the items that stand outside the annex. */
export function rulesOf(
  catalogue: Catalogue,
  region: Region,
  industry: Industry,
  rows: readonly EffectiveRow[],
): ItemRule[] {
  const triggers = applicable(catalogue, region, industry)
  const listed = new Map<ItemId, EffectiveRow>()
  for (const row of rows) for (const item of row.items) if (!listed.has(item)) listed.set(item, row)

  const silentIsRequired = region.plan.silentRequirement.value === 'required'
  const mandatory = ({ reading }: EffectiveRow): boolean =>
    reading === 'required' || (reading === 'unstated' && silentIsRequired)

  const insteads = insteadTriggers(catalogue, triggers, listed, mandatory)
  const bases = [...listed].filter(([item]) => !insteads.some((t) => t.item === item))
  const baseRules = bases.map(([item, row]) =>
    baseRule(item, row, {
      trigger: triggers.find((t) => t.item === item && !t.insteadOf) ?? null,
      displacedBy: insteads.filter((t) => t.insteadOf === item),
      byRow: mandatory(row),
      earlier: bases.filter(([, other]) => other === row).map(([id]) => id),
    }),
  )
  const resolved = exclusive(baseRules)
  const alternatives = insteads.map((by) => alternativeRule(by, listed, resolved, insteads))
  const order = [...listed.keys()]
  return [...resolved, ...alternatives].toSorted(
    (a, b) => place(order, a.item) - place(order, b.item),
  )
}

const place = (order: readonly ItemId[], item: ItemId): number =>
  order.includes(item) ? order.indexOf(item) : order.length

/** The triggers by which one item stands in another's place here, one per item, in file order. */
function insteadTriggers(
  catalogue: Catalogue,
  triggers: readonly Trigger[],
  listed: ReadonlyMap<ItemId, EffectiveRow>,
  mandatory: (row: EffectiveRow) => boolean,
): Trigger[] {
  const chosen = new Map<ItemId, Trigger>()
  for (const trigger of triggers) {
    const target = trigger.insteadOf && listed.get(trigger.insteadOf)
    if (!target || chosen.has(trigger.item)) continue
    // what the plan says must be obtained is satisfied only by what the annex lists
    if (!listed.has(trigger.item) && mandatory(target)) continue
    chosen.set(trigger.item, trigger)
  }
  return [...chosen.values()].toSorted(
    (a, b) => catalogue.triggers.indexOf(a) - catalogue.triggers.indexOf(b),
  )
}

interface BaseFacts {
  trigger: Trigger | null
  displacedBy: readonly Trigger[]
  byRow: boolean
  earlier: readonly ItemId[]
}

function baseRule(item: ItemId, row: EffectiveRow, facts: BaseFacts): ItemRule {
  const exempting = facts.byRow && facts.trigger?.despiteRequired ? facts.trigger : null
  const trigger = facts.byRow ? exempting : facts.trigger
  // of several items in one row that no rule tells apart, a mandatory row takes the first
  const spare = facts.byRow && facts.earlier[0] !== item
  const need: Condition | null = spare ? false : (trigger?.when ?? (facts.byRow ? true : null))
  return {
    item,
    row,
    byRow: facts.byRow,
    trigger,
    instead: null,
    condition: need,
    displacedBy: facts.displacedBy,
  }
}

/** Exactly one of A / B: a later item of the same row is needed only if no earlier one is. */
function exclusive(rules: readonly ItemRule[]): ItemRule[] {
  return rules.map((rule, i) => {
    const earlier = rules
      .slice(0, i)
      .filter(({ row, condition }) => row === rule.row && condition !== null)
      .map(({ condition }): Condition => ({ not: condition ?? false }))
    return rule.condition === null
      ? rule
      : { ...rule, condition: all([rule.condition, ...earlier, ...rule.displacedBy.map(not)]) }
  })
}

function alternativeRule(
  by: Trigger,
  listed: ReadonlyMap<ItemId, EffectiveRow>,
  bases: readonly ItemRule[],
  insteads: readonly Trigger[],
): ItemRule {
  const base = bases.find(({ item }) => item === by.insteadOf)
  const before = insteads
    .slice(0, insteads.indexOf(by))
    .filter(({ insteadOf }) => insteadOf === by.insteadOf)
  const needed: Condition = base?.trigger?.when ?? true
  return {
    item: by.item,
    row: listed.get(by.item) ?? null,
    byRow: base?.byRow ?? false,
    trigger: base?.trigger ?? null,
    instead: { by, target: by.insteadOf ?? by.item },
    condition: all([needed, ...before.map(not), by.when]),
    displacedBy: before,
  }
}

const not = ({ when }: Trigger): Condition => ({ not: when })

/** A conjunction without its constants. */
function all(parts: readonly Condition[]): Condition {
  const open = parts
    .map((p): Condition =>
      typeof p === 'object' && 'not' in p && typeof p.not === 'boolean' ? !p.not : p,
    )
    .filter((p) => p !== true)
  if (open.includes(false)) return false
  const [only] = open
  return only === undefined ? true : open.length === 1 ? only : { all: open }
}
