import { unreachable } from '#kernel/never.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import {
  REMEDY,
  isOpen,
  type Branch,
  type BranchCommand,
  type BranchEvent,
  type BranchRefusal,
  type Fault,
  type Visit,
} from './branch.ts'

type Answer = Result<readonly BranchEvent[], BranchRefusal>

/** What a branch answers to a command today; every state × command pair has an answer. */
export function decideBranch(branch: Branch, command: BranchCommand, today: PlainDate): Answer {
  const { item } = branch
  if (!isOpen(branch)) return refused({ code: 'CASES_BRANCH_ENDED', item, state: branch.at.state })
  switch (command.kind) {
    case 'claim':
      return decideClaim(branch, command)
    case 'passVisit':
      return decideVisit(branch, { kind: 'visitPassed', on: today })
    case 'failVisit':
      return decideVisit(branch, { kind: 'visitFailed', on: today, faults: command.faults })
    case 'suspend': {
      const { reason, basis } = command
      return whyNotDecide(branch) ?? granted([{ kind: 'suspended', on: today, reason, basis }])
    }
    case 'resume':
      return branch.at.state === 'suspended'
        ? granted([{ kind: 'resumed', on: today }])
        : refused({ code: 'CASES_BRANCH_NOT_SUSPENDED', item })
    case 'grant':
      return whyNotGrant(branch) ?? granted([{ kind: 'granted', grant: command.grant }])
    case 'refuse': {
      const { reasons, by } = command
      const denial = { reasons, by, decidedOn: today, remedy: REMEDY }
      return whyNotDecide(branch) ?? granted([{ kind: 'refused', denial }])
    }
    default:
      return unreachable(command)
  }
}

/** A refusal needs no visit (papers that fail need no journey), nor does a suspension. */
function whyNotDecide(branch: Branch): Answer | undefined {
  const { item, at } = branch
  if (at.state === 'waiting') return refused({ code: 'CASES_BRANCH_WAITING', item, for: at.for })
  if (at.state === 'suspended')
    return refused({ code: 'CASES_BRANCH_SUSPENDED', item, since: at.since })
  return undefined
}

function whyNotGrant(branch: Branch): Answer | undefined {
  const { item, at, lost } = branch
  const faults: readonly Fault[] = at.state === 'rectification' ? at.visit.faults : []
  if (at.state === 'inspection' || at.state === 'rectification')
    return refused({ code: 'CASES_BRANCH_VISIT_OUTSTANDING', item, faults })
  if (at.state === 'inReview' && lost.length > 0)
    return refused({ code: 'CASES_BRANCH_PREREQUISITE_LOST', item, lost })
  return whyNotDecide(branch)
}

function decideClaim(branch: Branch, command: Extract<BranchCommand, { kind: 'claim' }>): Answer {
  const holder = branch.claimedBy
  if (holder?.accountId === command.by.accountId) return granted([])
  if (holder && !command.takeOver)
    return refused({ code: 'CASES_BRANCH_CLAIMED', item: branch.item, by: holder.name })
  return granted([{ kind: 'claimed', by: command.by }])
}

function decideVisit(branch: Branch, event: BranchEvent): Answer {
  const open = visitOf(branch)
  return open.visit === 'outstanding' || open.visit === 'failed'
    ? granted([event])
    : refused({ code: 'CASES_BRANCH_VISIT_DONE', item: branch.item })
}

/** How far the joint visit has come, whatever the state. */
export function visitOf(branch: Branch): Visit {
  const { at } = branch
  if ('visit' in at) return at.visit
  return at.state === 'inspection' ? { visit: 'outstanding' } : { visit: 'notNeeded' }
}
