import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import {
  MaterialId,
  type Catalogue,
  type Material,
  type RegionCode,
} from '../../catalogue/core/index.ts'
import type { MergedForm } from '../../forms/core/index.ts'
import type { Following } from './beside.ts'
import { inWorkingDays } from './branch-facts.ts'
import type { Missing } from './case.ts'

/** 可容缺材料: what a region lets follow, for how many working days, and the document that says so. */
export interface TolerableMaterial {
  readonly material: MaterialId
  readonly days: number
  readonly basis: string
}

/**
 * 主要材料, never tolerable whatever a list says: who applies, by what right they use the premises,
 * who acts for them, and what they promise. 国发〔2022〕5号 lets only secondary materials follow and
 * names none; which are the main ones is our reading.
 */
export const CORE_MATERIALS: readonly MaterialId[] = [
  'application_form',
  'business_licence',
  'legal_rep_id',
  'agent_poa',
  'agent_id',
  'premises_right',
  'commitment_letter',
].map((id) => MaterialId.parse(id))

/** Materials of this list that could follow now: missing, on the list, and not a main one. */
export function mayFollow(
  missing: Missing,
  list: readonly TolerableMaterial[],
): readonly TolerableMaterial[] {
  const absent = new Set(missing.materials.map(({ id }) => id))
  return list.filter(({ material }) => absent.has(material) && !CORE_MATERIALS.includes(material))
}

/** What applicants of a region give themselves and could be put on its list, by name. */
export function listable(catalogue: Catalogue, region: RegionCode): Material[] {
  const items = catalogue.regions.get(region)?.plan.departments.flatMap((d) => d.items) ?? []
  const asked = new Set(
    items.flatMap((id) => catalogue.items.get(id)?.materials.map((m) => m.material) ?? []),
  )
  return [...catalogue.materials.values()]
    .filter(({ id, generated }) => asked.has(id) && !generated && !CORE_MATERIALS.includes(id))
    .toSorted((a, b) => a.name.zh.localeCompare(b.name.zh, 'zh'))
}

/**
 * The wish to send some materials later, each with its last day and the items that wait for it.
 * Refuses what may not follow, all of it at once.
 */
export function planFollowing(
  form: MergedForm,
  tolerable: readonly TolerableMaterial[],
  wanted: readonly MaterialId[],
  { today, calendar }: { readonly today: PlainDate; readonly calendar: Catalogue['calendar'] },
): Result<
  Following[],
  | { readonly code: 'CASES_MATERIAL_MAY_NOT_FOLLOW'; readonly materials: readonly MaterialId[] }
  | { readonly code: 'CASES_CALENDAR_MISSING'; readonly from: PlainDate }
> {
  const allowed = new Map(tolerable.map((one) => [one.material, one]))
  const not = wanted.filter((material) => !allowed.has(material))
  if (not.length > 0) return refused({ code: 'CASES_MATERIAL_MAY_NOT_FOLLOW', materials: not })
  const planned: Following[] = []
  for (const material of new Set(wanted)) {
    const by = inWorkingDays(calendar, today, allowed.get(material)?.days ?? 0)
    if (!by) return refused({ code: 'CASES_CALENDAR_MISSING', from: today })
    const serves = form.materials.find(({ id }) => id === material)?.serves ?? []
    planned.push({ material, items: [...new Set(serves.map(({ item }) => item))], by })
  }
  return granted(planned)
}
