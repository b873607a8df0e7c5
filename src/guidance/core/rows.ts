import type {
  AnnexRow,
  Catalogue,
  DepartmentId,
  Industry,
  IndustryCode,
  ItemId,
  Override,
  Region,
  RegionCode,
} from '../../catalogue/core/index.ts'
import { invariant } from '#kernel/invariant.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** A row of the annex as it applies today. */
export interface EffectiveRow extends AnnexRow {
  /** The department that decides the row's item (its first, when there are alternatives). */
  readonly department: DepartmentId | null
  /** The override that changed the items, and where it was published. */
  readonly override: Pick<Override, 'id' | 'source' | 'reason'> | null
}

/** The region of that code; callers have looked it up before, so an unknown one is a bug. */
export function regionOf(catalogue: Catalogue, code: RegionCode): Region {
  const region = catalogue.regions.get(code)
  invariant(region, `region ${code} is in the catalogue`)
  return region
}

export function industryOf(region: Region, code: IndustryCode): Industry {
  const industry = region.industries.get(code)
  invariant(industry, `industry ${code} is in region ${region.plan.region}`)
  return industry
}

export function departmentOf(region: Region, item: ItemId): DepartmentId | null {
  return region.plan.departments.find(({ items }) => items.includes(item))?.id ?? null
}

/** Law that changed after the plan and is in force on that day, for this industry of this region. */
export function overridesInForce(
  catalogue: Catalogue,
  region: RegionCode,
  industry: Industry,
  today: PlainDate,
): Override[] {
  return catalogue.overrides.filter(
    (override) =>
      override.effectiveFrom <= today &&
      (override.regions?.includes(region) ?? true) &&
      (override.industries?.includes(industry.name) ?? true),
  )
}

/**
 * The rows that count today: those kept only as published are left out, and law changed since the
 * plan stands in the place of what the annex printed (catalogue/overrides.yaml).
 */
export function effectiveRows(
  catalogue: Catalogue,
  region: RegionCode,
  industry: IndustryCode,
  today: PlainDate,
): EffectiveRow[] {
  const found = regionOf(catalogue, region)
  const entry = industryOf(found, industry)
  const overrides = overridesInForce(catalogue, region, entry, today)
  return entry.rows
    .filter(({ applied, items }) => applied && items.length > 0)
    .map((row) => rowToday(row, overrides, found))
}

function rowToday(row: AnnexRow, overrides: readonly Override[], region: Region): EffectiveRow {
  const override = overrides.find(({ item }) => row.items.includes(item)) ?? null
  const items = override
    ? row.items.flatMap((id) => (id === override.item ? override.replaceWith : [id]))
    : row.items
  const [first] = items
  return { ...row, items, override, department: first ? departmentOf(region, first) : null }
}
