import {
  editDistance,
  type Catalogue,
  type ItemId,
  type RegionCode,
} from '../../../catalogue/core/index.ts'
import type { Nearest } from './doubt.ts'

/** What the printed names of certificates mean, as the known regions read them. */
export interface KnownNames {
  /** Printed name → items with how many rows of known annexes read it so. */
  readonly items: ReadonlyMap<string, ReadonlyMap<ItemId, number>>
}

/** How a printed name is read: `certain` when it is the item's own or everybody reads it so. */
export interface ItemReading {
  readonly item: ItemId | undefined
  readonly certain: boolean
  readonly nearest: readonly Nearest[]
}

/** Names apart from what says nothing: marks, kinds of brackets, 核发, limits in brackets. */
export function plainName(name: string): string {
  return name
    .replaceAll(/[《》\s*△▲☆★※◆●○◎]/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/^\d+[、.．]/u, '')
    .replace(/（[^）]*(平米|平方米|办理)[^）]*）$/u, '')
    .replace(/[;；。]$/u, '')
    .replace(/核发$|审批$/u, '')
    .replace(/许可证$/u, '许可')
}

/** Reads the names out of the catalogue; regions of the same province count, others too but less. */
export function knownNames(catalogue: Catalogue, region: RegionCode): KnownNames {
  const names = new Map<string, Map<ItemId, number>>()
  const learn = (name: string, item: ItemId, weight: number) => {
    const key = plainName(name)
    const readings = names.get(key) ?? new Map<ItemId, number>()
    names.set(key, readings.set(item, (readings.get(item) ?? 0) + weight))
  }
  for (const { plan, industries } of catalogue.regions.values()) {
    if (plan.region === region) continue
    const near = plan.region.slice(0, 2) === region.slice(0, 2) ? 100 : 1
    for (const { rows } of industries.values())
      for (const { certificates, items } of rows)
        certificates.forEach((name, i) => {
          const item = items[i] ?? items[0]
          if (item !== undefined && (items.length === 1 || items.length === certificates.length))
            learn(name, item, near)
        })
  }
  for (const { id, certificate, name, regions } of regional(catalogue))
    if (regions === undefined || regions.has(region.slice(0, 2)))
      for (const word of [certificate, name]) if (!names.has(plainName(word))) learn(word, id, 1)
  return { items: names }
}

/** Items with the provinces whose regions list them; a local item is known by its id (beijing-, ningxia-, henan-). */
function* regional(catalogue: Catalogue) {
  const provinces: Readonly<Record<string, string>> = { beijing: '11', ningxia: '64', henan: '41' }
  for (const { id, certificate, name } of catalogue.items.values()) {
    const local = provinces[id.split('-')[0] ?? '']
    const regions = local === undefined ? undefined : new Set([local])
    yield { id, certificate, name: name.zh, regions }
  }
}

/** The item a printed name means, and the nearest by name where that is not certain. */
export function readItemName(
  catalogue: Catalogue,
  known: KnownNames,
  printed: string,
): ItemReading {
  const readings = [...(known.items.get(plainName(printed)) ?? [])].toSorted((a, b) => b[1] - a[1])
  const [first, second] = readings
  if (first) {
    const nearest = readings.map(([item]) => nearestOf(catalogue, item, printed, 1))
    // a rare other reading does not make the usual one doubtful, an equal one does
    return { item: first[0], certain: !second || first[1] > 4 * second[1], nearest }
  }
  return { item: undefined, certain: false, nearest: nearestItems(catalogue, known, printed) }
}

/** The three items whose names are nearest, best first. */
function nearestItems(catalogue: Catalogue, known: KnownNames, printed: string): Nearest[] {
  const best = new Map<ItemId, number>()
  for (const [name, readings] of known.items) {
    const score = likeness(plainName(printed), name)
    for (const item of readings.keys()) best.set(item, Math.max(best.get(item) ?? 0, score))
  }
  return [...best]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([item, score]) => nearestOf(catalogue, item, printed, score))
}

function nearestOf(catalogue: Catalogue, item: ItemId, printed: string, score: number): Nearest {
  const name = catalogue.items.get(item)?.certificate ?? printed
  return { item, name, score: Math.round(score * 100) / 100 }
}

/** 1 the same, 0 nothing in common: characters in their order, counted over the longer name. */
function likeness(a: string, b: string): number {
  const longest = Math.max(Array.from(a).length, Array.from(b).length, 1)
  const apart = editDistance(a, b) / longest
  return 1 - (a.includes(b) || b.includes(a) ? apart / 2 : apart)
}
