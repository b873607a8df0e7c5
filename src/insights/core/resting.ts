import { toEpochDay, type PlainDate } from '#kernel/plain-date.ts'
import type { Catalogue, ElementId } from '../../catalogue/core/index.ts'
import type { RestingView } from './desk-schema.ts'

export type Place = RestingView['places'][number]['place']

/** An application that lies with its applicant, and its last save. */
export interface RestingCase {
  readonly id: string
  readonly industry: string
  readonly state: 'draft' | 'correctionAsked'
  readonly savedOn: PlainDate
  readonly last: { readonly elements: readonly string[]; readonly material: string | null } | null
}

const PLACES: readonly Place[] = [
  ...(['start', 'subject', 'premises', 'people', 'facilities', 'operation'] as const),
  ...(['specific', 'application', 'materials', 'correction'] as const),
]

/** The page on which somebody was last, by the group of the last box saved there. */
export function placeOf(catalogue: Catalogue, { state, last }: RestingCase): Place {
  if (state === 'correctionAsked') return 'correction'
  if (last === null) return 'start'
  if (last.material !== null) return 'materials'
  // a box of an item's own form is kept under `item/element`
  const element = last.elements.at(-1)?.split('/').at(-1)
  const group = catalogue.elements.get(element as ElementId)?.group
  return group !== undefined && (PLACES as readonly string[]).includes(group)
    ? (group as Place)
    : 'start'
}

export function idleDays(savedOn: PlainDate, today: PlainDate): number {
  return Math.max(0, toEpochDay(today) - toEpochDay(savedOn))
}

/** 停在哪一页: how many rest at each page, by how long; pages where nobody rests are left out. */
export function countResting(
  catalogue: Catalogue,
  resting: readonly RestingCase[],
  today: PlainDate,
): RestingView['places'] {
  const at = Map.groupBy(resting, (one) => placeOf(catalogue, one))
  return PLACES.flatMap((place) => {
    const idle = (at.get(place) ?? []).map(({ savedOn }) => idleDays(savedOn, today))
    if (idle.length === 0) return []
    const week = idle.filter((days) => days < 7).length
    const month = idle.filter((days) => days >= 7 && days < 30).length
    return [{ place, week, month, longer: idle.length - week - month }]
  })
}
