import { unreachable } from '#kernel/never.ts'
import type { BranchState, Visit } from './branch.ts'
import type { BranchClock } from './clock.ts'

/** The state of a running branch follows from how far its visit has come. */
export function running(clock: BranchClock, visit: Visit): BranchState {
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
