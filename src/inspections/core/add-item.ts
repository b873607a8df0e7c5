import type { DepartmentId, ItemId } from '../../catalogue/core/index.ts'
import { plain, type Draft } from './compose.ts'
import type { Available } from './team.ts'
import type { Line, Officer, Visit } from './visit.ts'

/** Nothing of it has been finished: what is added now is seen on the same journey. */
export function mayGrow({ state, rounds }: Pick<Visit, 'state' | 'rounds'>): boolean {
  return state === 'open' && rounds === 0
}

interface Added {
  readonly item: ItemId
  readonly department: DepartmentId
  /** Lines of this item alone, each with the id it gets if it is a new one. */
  readonly lines: readonly (Draft & { readonly id: string })[]
  readonly roster: readonly Available[]
}

/**
 * One more item on a visit that is planned: a line that says what another says serves both, every other
 * stands at the end, so that what a device has of the visit stays true. The time stays as it is agreed;
 * a department that sends nobody yet sends the one with the fewest visits.
 */
export function withItem(visit: Visit, { item, department, lines, roster }: Added): Visit {
  if (visit.items.includes(item)) return visit
  const kept = visit.lines.map((line) =>
    lines.some((own) => says(own, line)) ? { ...line, items: [...line.items, item] } : line,
  )
  const fresh = lines
    .filter((own) => !visit.lines.some((line) => says(own, line)))
    .map((own): Line => ({ ...own, ...UNSEEN }))
  return {
    ...visit,
    items: [...visit.items, item],
    departments: [...new Set([...visit.departments, department])],
    lines: [...kept, ...fresh],
    team: [...visit.team, ...sent(visit, department, roster)],
    version: visit.version + 1,
  }
}

/** What nobody has looked at yet. */
export const UNSEEN = {
  result: null,
  note: null,
  todo: null,
  failedItems: null,
  round: null,
  earlier: [],
} as const

function says(one: Draft, other: Pick<Line, 'words' | 'result'>): boolean {
  return other.result === null && plain(one.words.zh) === plain(other.words.zh)
}

function sent(
  { team }: Visit,
  department: DepartmentId,
  roster: readonly Available[],
): readonly Officer[] {
  if (team.some((officer) => officer.department === department)) return []
  return roster
    .filter((officer) => officer.department === department)
    .toSorted((a, b) => a.visits - b.visits || (a.id < b.id ? -1 : 1))
    .slice(0, 1)
    .map(({ id, name, certificateNo }) => ({ id, name, certificateNo, department }))
}
