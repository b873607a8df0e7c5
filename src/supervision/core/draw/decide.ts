import { granted, refused, type Result } from '#kernel/result.ts'
import { addMonths } from '../credit/months.ts'
import type { Population } from './population.ts'

/** 行政处罚法 art 42: two officers at least. */
export const LEAST_DRAWN_OFFICERS = 2
/** So long at most may a result be withheld from the public. */
export const PUBLISH_WITHIN_MONTHS = 6

export type DrawRefusal =
  | { readonly code: 'SUPERVISION_DRAW_OFFICERS_FEW'; readonly least: number }
  | { readonly code: 'SUPERVISION_DRAW_EVENT_PAST'; readonly today: string }
  | { readonly code: 'SUPERVISION_DRAW_PUBLISH_DAY'; readonly latest: string }
  | { readonly code: 'SUPERVISION_DRAW_TOO_FEW'; readonly objects: number }
  | { readonly code: 'SUPERVISION_DRAW_ROSTER_SHORT'; readonly department: string }
  | { readonly code: 'SUPERVISION_DRAW_NOT_YET'; readonly day: string }
  | { readonly code: 'SUPERVISION_DRAW_ENDED' }
  | { readonly code: 'SUPERVISION_OFFICER_UNKNOWN'; readonly certificate: string }

/** Whether this may be announced today. */
export function decideCommit(population: Population, today: string): Result<null, DrawRefusal> {
  const { teams, eventDay, publishOn, objects, take, officers } = population
  if (teams.reduce((sum, team) => sum + team.officers, 0) < LEAST_DRAWN_OFFICERS)
    return refused({ code: 'SUPERVISION_DRAW_OFFICERS_FEW', least: LEAST_DRAWN_OFFICERS })
  if (eventDay <= today) return refused({ code: 'SUPERVISION_DRAW_EVENT_PAST', today })
  const latest = addMonths(eventDay, PUBLISH_WITHIN_MONTHS)
  if (publishOn < eventDay || publishOn > latest)
    return refused({ code: 'SUPERVISION_DRAW_PUBLISH_DAY', latest })
  if (objects.length < take)
    return refused({ code: 'SUPERVISION_DRAW_TOO_FEW', objects: objects.length })
  const short = teams.find(
    (team) => officers.filter((one) => one.department === team.department).length < team.officers,
  )
  if (short) return refused({ code: 'SUPERVISION_DRAW_ROSTER_SHORT', department: short.department })
  return granted(null)
}

/** A draw is drawn once, and not before the day of its event. */
export function decideDraw(
  draw: { readonly state: string; readonly eventDay: string },
  today: string,
): Result<null, DrawRefusal> {
  if (draw.state !== 'committed') return refused({ code: 'SUPERVISION_DRAW_ENDED' })
  if (today < draw.eventDay)
    return refused({ code: 'SUPERVISION_DRAW_NOT_YET', day: draw.eventDay })
  return granted(null)
}
