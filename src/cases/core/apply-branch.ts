import { unreachable } from '#kernel/never.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { applyCheck } from './apply-check.ts'
import { applyHearing } from './apply-hearing.ts'
import type { Branch, BranchState, Visit } from './branch.ts'
import type { BranchEvent } from './branch-moves.ts'
import type { PlannedBranch } from './case.ts'
import type { BranchClock } from './clock.ts'
import { endPause, paused } from './pause.ts'
import type { KeptPromise, SignedPromise } from './promise.ts'
import { running } from './running.ts'
import { visitOf } from './visit.ts'

/** The branch that acceptance makes of a plan: waiting for its prerequisites, on a promise, or running. */
export function openBranch(plan: PlannedBranch, on: PlainDate): Branch {
  const visit: Visit = { visit: plan.needsVisit ? 'outstanding' : 'notNeeded' }
  const { item, department, limit, promise, needsFirst } = plan
  const clock: BranchClock = { startedOn: on, limit, pauses: [] }
  const at: BranchState =
    needsFirst.length > 0
      ? { state: 'waiting', for: needsFirst, visit, ...(promise && { promise }) }
      : begun(clock, visit, promise)
  return { item, department, limit, at, claimedBy: null, lost: [] }
}

function begun(clock: BranchClock, visit: Visit, promise: SignedPromise | undefined): BranchState {
  return promise ? { state: 'commitment', clock, promise } : running(clock, visit)
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
        at: begun({ startedOn: event.on, limit: branch.limit, pauses: [] }, at.visit, at.promise),
      }
    case 'visitPassed':
      return withVisit(branch, { visit: 'passed', on: event.on })
    case 'visitRequested':
      return withVisit(branch, { visit: 'outstanding' })
    case 'visitFailed':
      return withVisit(branch, { visit: 'failed', on: event.on, faults: event.faults })
    case 'suspended': {
      if (!('clock' in at)) return branch
      const { on, reason, basis, cause, document } = event
      const more = { ...(cause && { cause }), ...(document !== undefined && { document }) }
      const clock = paused(at.clock, { from: on, to: null, reason, basis, ...more })
      return { ...branch, at: { state: 'suspended', since: on, clock, visit: visitOf(branch) } }
    }
    case 'resumed':
      if (at.state !== 'suspended') return branch
      return { ...branch, at: running(endPause(at.clock, event.on), at.visit) }
    case 'extended':
      if (!('clock' in at)) return branch
      return { ...branch, at: { ...at, clock: { ...at.clock, extension: event.extension } } }
    case 'hearingOffered':
    case 'hearingWaived':
    case 'hearingOpened':
    case 'hearingSet':
    case 'hearingClosed':
    case 'hearingRecorded':
      return applyHearing(branch, event)
    case 'granted': {
      const { grant, checkBy } = event
      if (at.state !== 'commitment' || !checkBy) return ended(branch, { state: 'granted', grant })
      const promise: KeptPromise = { ...at.promise, checkBy, after: { check: 'due' } }
      return ended(branch, { state: 'granted', grant, promise })
    }
    case 'refused':
      return ended(branch, { state: 'refused', denial: event.denial, visit: visitOf(branch) })
    case 'withdrawn': {
      const { on, reason } = event
      return ended(branch, { state: 'withdrawn', on, reason, visit: visitOf(branch) })
    }
    case 'lapsed': {
      const { on, reason, basis } = event
      return ended(branch, { state: 'lapsed', on, reason, basis, visit: visitOf(branch) })
    }
    case 'checkPassed':
    case 'breachOrdered':
    case 'grantRescinded':
      return applyCheck(branch, event)
    default:
      return unreachable(event)
  }
}

/** At its end a branch has no offer any more; what it came from stays. */
function ended(branch: Branch, at: BranchState): Branch {
  const { offer: _offer, ...rest } = branch
  return { ...rest, at }
}

/** 重新审查: as on the day it began, with the visit as far as it had come. */
export function reopenBranch(branch: Branch, on: PlainDate, lost: readonly ItemId[]): Branch {
  const clock: BranchClock = { startedOn: on, limit: branch.limit, pauses: [] }
  return { ...branch, lost, claimedBy: null, at: running(clock, visitOf(branch)) }
}

function withVisit(branch: Branch, visit: Visit): Branch {
  const { at } = branch
  if (at.state === 'waiting' || at.state === 'suspended' || at.state === 'hearing')
    return { ...branch, at: { ...at, visit } }
  if (at.state === 'commitment') return branch
  return 'clock' in at ? { ...branch, at: running(at.clock, visit) } : branch
}
