import type { Catalogue } from '../catalogue.ts'
import type { Finding, findingIn } from '../finding.ts'
import type { ItemId } from '../ids.ts'
import { nearest } from '../nearest.ts'
import type { Plan } from '../plan.ts'

export type Say = ReturnType<typeof findingIn>
export type Path = readonly (string | number)[]

/** What a reference may point to: its code and its name for people. */
const KINDS = {
  item: ['ITEM_UNKNOWN', '没有事项', 'there is no item'],
  element: ['ELEMENT_UNKNOWN', '没有要素', 'there is no element'],
  material: ['MATERIAL_UNKNOWN', '没有材料', 'there is no material'],
  industry: ['INDUSTRY_UNKNOWN', '没有行业', 'no annex lists the industry'],
  region: ['REGION_UNKNOWN', '没有行政区划', 'there is no region'],
} as const

/** ` (did you mean …?)` in both languages, for a reference to something that is not there. */
export function meant(wanted: string, known: Iterable<string>): { zh: string; en: string } {
  const [near] = nearest(wanted, known, (name) => [name], 1)
  if (near === undefined) return { zh: '', en: '' }
  return { zh: `（是否为 ${near}？）`, en: ` (did you mean ${near}?)` }
}

/** An error when `wanted` is not among the `known`, with the nearest name that is. */
export function unknown(
  kind: keyof typeof KINDS,
  wanted: string,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  at: Path,
  say: Say,
): Finding[] {
  if (known.has(wanted)) return []
  const [code, zh, en] = KINDS[kind]
  const hint = meant(wanted, known.keys())
  return [say('error', code, at, `${zh} ${wanted}${hint.zh}`, `${en} ${wanted}${hint.en}`)]
}

/** An error when an item that exists is decided by nobody in the region of this plan. */
export function undecided(
  catalogue: Catalogue,
  plan: Plan,
  item: ItemId,
  at: Path,
  say: Say,
): Finding[] {
  if (!catalogue.items.has(item)) return []
  if (plan.departments.some(({ items }) => items.includes(item))) return []
  return [
    say(
      'error',
      'DEPARTMENT_MISSING',
      at,
      `${plan.name.zh}的 plan.yaml 没有写由哪个部门审批 ${item}`,
      `the plan of ${plan.name.en} does not say which department decides ${item}`,
    ),
  ]
}

/** Every industry name that some annex prints. */
export function industryNames(catalogue: Catalogue): Set<string> {
  return new Set(
    [...catalogue.regions.values()].flatMap(({ industries }) =>
      [...industries.values()].map(({ name }) => name),
    ),
  )
}
