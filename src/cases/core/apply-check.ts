import { unreachable } from '#kernel/never.ts'
import type { Branch } from './branch.ts'
import type { BranchEvent } from './branch-moves.ts'
import type { KeptPromise } from './promise.ts'

type CheckEvent = Extract<BranchEvent, { kind: 'checkPassed' | 'breachOrdered' | 'grantRescinded' }>

/** 事后核查: what became of a promise; nothing where none was made. */
export function applyCheck(branch: Branch, event: CheckEvent): Branch {
  const { at } = branch
  if (at.state !== 'granted' || !at.promise) return branch
  return { ...branch, at: { ...at, promise: { ...at.promise, after: afterOf(event) } } }
}

function afterOf(event: CheckEvent): KeptPromise['after'] {
  switch (event.kind) {
    case 'checkPassed':
      return { check: 'passed', on: event.on, note: event.note }
    case 'breachOrdered': {
      const { on, findings, correctBy, document } = event
      return { check: 'ordered', on, findings, correctBy, document }
    }
    case 'grantRescinded': {
      const { on, breach, reason, document } = event
      return { check: 'rescinded', on, breach, reason, document }
    }
    default:
      return unreachable(event)
  }
}
