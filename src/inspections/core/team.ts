import { refused, granted, type Result } from '#kernel/result.ts'
import type { DepartmentId } from '../../catalogue/core/index.ts'
import type { Officer } from './visit.ts'

/** 行政许可法 art 34: two officers at least look at the premises. */
export const LEAST_OFFICERS = 2

export type TeamRefusal =
  | { readonly code: 'INSPECTIONS_OFFICERS_TOO_FEW'; readonly officers: number; readonly least: 2 }
  | { readonly code: 'INSPECTIONS_OFFICER_UNKNOWN'; readonly officers: readonly string[] }

/** Somebody who may be sent, and on how many visits that are still to be made they already are. */
export interface Available extends Officer {
  readonly visits: number
}

/**
 * Who should go: of each department the one with the fewest visits; where that is one person alone,
 * a second of the same departments, or of any. The same roster gives the same team.
 */
export function proposeTeam(
  roster: readonly Available[],
  departments: readonly DepartmentId[],
): Officer[] {
  const order = roster.toSorted((a, b) => a.visits - b.visits || (a.id < b.id ? -1 : 1))
  const team = departments.flatMap(
    (department) => order.find((officer) => officer.department === department) ?? [],
  )
  const others = order.filter((officer) => !team.includes(officer))
  const near = others.filter(({ department }) => departments.includes(department))
  const more = [...near, ...others.filter((officer) => !near.includes(officer))]
  return [...team, ...more.slice(0, Math.max(0, LEAST_OFFICERS - team.length))].map(
    ({ id, name, certificateNo, department }) => ({ id, name, certificateNo, department }),
  )
}

/** The people of these ids, two different certificates at least. */
export function decideTeam(
  roster: readonly Officer[],
  ids: readonly string[],
): Result<readonly Officer[], TeamRefusal> {
  const unknown = ids.filter((id) => !roster.some((officer) => officer.id === id))
  if (unknown.length > 0) return refused({ code: 'INSPECTIONS_OFFICER_UNKNOWN', officers: unknown })
  const team = roster.filter(({ id }) => ids.includes(id))
  const officers = new Set(team.map(({ certificateNo }) => certificateNo)).size
  if (officers < LEAST_OFFICERS)
    return refused({ code: 'INSPECTIONS_OFFICERS_TOO_FEW', officers, least: LEAST_OFFICERS })
  return granted(team)
}

/** Departments of the visit that send nobody: allowed, and shown. */
export function withoutOfficer(
  team: readonly Officer[],
  departments: readonly DepartmentId[],
): DepartmentId[] {
  return departments.filter((id) => !team.some(({ department }) => department === id))
}
