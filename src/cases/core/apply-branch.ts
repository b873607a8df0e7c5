import { unreachable } from '#kernel/never.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Branch, BranchEvent, BranchState, Visit } from './branch.ts'
import type { PlannedBranch } from './case.ts'
import type { BranchClock, Pause } from './clock.ts'
import { visitOf } from './decide-branch.ts'

/** The branch that acceptance makes of a plan: waiting for its prerequisites, or running. */
export function openBranch(plan: PlannedBranch, on: PlainDate): Branch {
  const visit: Visit = { visit: plan.needsVisit ? 'outstanding' : 'notNeeded' }
  const { item, department, limit } = plan
  const at: BranchState =
    plan.needsFirst.length > 0
      ? { state: 'waiting', for: plan.needsFirst, visit }
      : running({ startedOn: on, limit, pauses: [] }, visit)
  return { item, department, limit, at, claimedBy: null, lost: [] }
}

/** The state of a running branch follows from how far its visit has come. */
function running(clock: BranchClock, visit: Visit): BranchState {
  switch (visit.visit) {
    case 'outstanding':
      return { state: 'inspection', clock }
    case 'failed':
      return { state: 'rectification', clock, visit }
    case 'notNeeded':
    case 'passed':
      return { state: 'inReview', clock, visit }
    default:
      return unreachable(visit)
  }
}

/** Total: an event that does not fit the state changes nothing. */
export function applyBranch(branch: Branch, event: BranchEvent): Branch {
  const { at } = branch
  switch (event.kind) {
    case 'claimed':
      return { ...branch, claimedBy: event.by }
    case 'started':
      if (at.state !== 'waiting') return branch
      return {
        ...branch,
        lost: event.lost,
        at: running({ startedOn: event.on, limit: branch.limit, pauses: [] }, at.visit),
      }
    case 'visitPassed':
      return withVisit(branch, { visit: 'passed', on: event.on })
    case 'visitFailed':
      return withVisit(branch, { visit: 'failed', on: event.on, faults: event.faults })
    case 'suspended': {
      if (!('clock' in at)) return branch
      const pause: Pause = { from: event.on, to: null, reason: event.reason, basis: event.basis }
      const clock = { ...at.clock, pauses: [...at.clock.pauses, pause] }
      return {
        ...branch,
        at: { state: 'suspended', since: event.on, clock, visit: visitOf(branch) },
      }
    }
    case 'resumed':
      if (at.state !== 'suspended') return branch
      return { ...branch, at: running(endPause(at.clock, event.on), at.visit) }
    case 'granted':
      return { ...branch, at: { state: 'granted', grant: event.grant } }
    case 'refused':
      return { ...branch, at: { state: 'refused', denial: event.denial } }
    case 'withdrawn':
      return { ...branch, at: { state: 'withdrawn', on: event.on, reason: event.reason } }
    default:
      return unreachable(event)
  }
}

function withVisit(branch: Branch, visit: Visit): Branch {
  const { at } = branch
  if (at.state === 'waiting' || at.state === 'suspended') return { ...branch, at: { ...at, visit } }
  return 'clock' in at ? { ...branch, at: running(at.clock, visit) } : branch
}

/** The day of suspension does not count, the day of resumption does; on one and the same day it was no pause. */
function endPause(clock: BranchClock, on: PlainDate): BranchClock {
  const pauses = clock.pauses
    .map((pause) => (pause.to === null ? { ...pause, to: addDays(on, -1) } : pause))
    .filter((pause) => pause.to === null || pause.from <= pause.to)
  return { ...clock, pauses }
}
