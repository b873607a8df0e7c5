import { unreachable } from '#kernel/never.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused } from '#kernel/result.ts'
import { whyNotRunning, type BranchAnswer, type BranchFacts } from './branch-facts.ts'
import { REMEDY, isOpen, type Branch, type Fault } from './branch.ts'
import type { BranchCommand, BranchEvent } from './branch-moves.ts'
import { decideAfter, endOfCheck, isAfterCommand } from './decide-after.ts'
import { decideExtension } from './decide-extension.ts'
import { decideHearing, isHearingCommand } from './decide-hearing.ts'
import { visitOf } from './visit.ts'

/** What a branch answers to a command today; every state × command pair has an answer. */
export function decideBranch(
  branch: Branch,
  command: BranchCommand,
  facts: BranchFacts,
): BranchAnswer {
  const { item } = branch
  const { today } = facts
  if (isAfterCommand(command)) return decideAfter(branch, command, facts)
  if (!isOpen(branch)) return refused({ code: 'CASES_BRANCH_ENDED', item, state: branch.at.state })
  if (isHearingCommand(command)) return decideHearing(branch, command, facts)
  switch (command.kind) {
    case 'claim':
      return decideClaim(branch, command)
    case 'passVisit':
      return decideVisit(branch, { kind: 'visitPassed', on: today })
    case 'requestVisit':
      return decideRequest(branch, command, today)
    case 'failVisit':
      return decideVisit(branch, { kind: 'visitFailed', on: today, faults: command.faults })
    case 'suspend':
      return decideSuspend(branch, command, today)
    case 'resume':
      return branch.at.state === 'suspended'
        ? granted([{ kind: 'resumed', on: today }])
        : refused({ code: 'CASES_BRANCH_NOT_SUSPENDED', item })
    case 'extend':
      return whyNotRunning(branch) ?? decideExtension(branch, command, facts)
    case 'grant':
      return whyNotGrant(branch, facts) ?? decideGrant(branch, command, facts)
    case 'grantBySilence':
      return decideSilence(branch, command, today)
    case 'refuse': {
      const { reasons, by } = command
      const denial = { reasons, by, decidedOn: today, remedy: REMEDY }
      return whyNotDecide(branch, facts) ?? granted([{ kind: 'refused', denial }])
    }
    case 'lapse':
      return decideLapse(branch, command, today)
    default:
      return unreachable(command)
  }
}

/**
 * A refusal needs no visit (papers that fail need no journey). Nothing is decided while a hearing is
 * held, or while one may still be asked for (行政许可法 art 47).
 */
function whyNotDecide(branch: Branch, { today }: BranchFacts): BranchAnswer | undefined {
  const { item, offer } = branch
  if (branch.at.state !== 'commitment') {
    const standing = whyNotRunning(branch)
    if (standing) return standing
  }
  if (offer && today <= offer.applyBy)
    return refused({ code: 'CASES_BRANCH_HEARING_OFFERED', item, applyBy: offer.applyBy })
  return undefined
}

function whyNotGrant(branch: Branch, facts: BranchFacts): BranchAnswer | undefined {
  const { item, at, lost } = branch
  const faults: readonly Fault[] = at.state === 'rectification' ? at.visit.faults : []
  if (at.state === 'inspection' || at.state === 'rectification')
    return refused({ code: 'CASES_BRANCH_VISIT_OUTSTANDING', item, faults })
  if ((at.state === 'inReview' || at.state === 'commitment') && lost.length > 0)
    return refused({ code: 'CASES_BRANCH_PREREQUISITE_LOST', item, lost })
  const { follows } = facts
  if (follows && follows.materials.length > 0)
    return refused({ code: 'CASES_BRANCH_MATERIAL_FOLLOWS', item, ...follows })
  return whyNotDecide(branch, facts)
}

/**
 * Whatever was still to be looked at: the law grants where the authority had the next step and did not
 * take it. Where the clock stood still, or the applicant was to act, there was no silence.
 */
function decideSilence(
  branch: Branch,
  { number, validFrom, validUntil }: Extract<BranchCommand, { kind: 'grantBySilence' }>,
  decidedOn: PlainDate,
): BranchAnswer {
  const { at, item } = branch
  if (at.state === 'rectification')
    return refused({ code: 'CASES_BRANCH_VISIT_OUTSTANDING', item, faults: at.visit.faults })
  const standing = at.state === 'waiting' ? undefined : whyNotRunning(branch)
  if (standing) return standing
  const grant = { number, numberGenerated: false, validFrom, validUntil, decidedOn, by: BY_LAW }
  return granted([{ kind: 'granted', grant }])
}

/** Nobody decided: the law did. */
const BY_LAW = { accountId: '', name: '期满未作决定，视为准予延续（行政许可法第五十条）' }

/** A licence on a promise takes its after-check with it: the day by which it is checked. */
function decideGrant(
  branch: Branch,
  { grant }: Extract<BranchCommand, { kind: 'grant' }>,
  { today, calendar }: BranchFacts,
): BranchAnswer {
  if (branch.at.state !== 'commitment') return granted([{ kind: 'granted', grant }])
  const checkBy = endOfCheck(calendar, today, branch.at.promise.checkWithin)
  return checkBy
    ? granted([{ kind: 'granted', grant, checkBy }])
    : refused({ code: 'CASES_BRANCH_CALENDAR_MISSING', item: branch.item, on: today })
}

function decideSuspend(
  branch: Branch,
  command: Extract<BranchCommand, { kind: 'suspend' }>,
  on: PlainDate,
): BranchAnswer {
  const { reason, basis, cause = 'other', document = null } = command
  return (
    whyNotRunning(branch) ?? granted([{ kind: 'suspended', on, reason, basis, cause, document }])
  )
}

/** 终止办理 waits on the applicant alone: only what they were to put right or to send can lapse. */
function decideLapse(
  branch: Branch,
  { reason, basis }: Extract<BranchCommand, { kind: 'lapse' }>,
  on: PlainDate,
): BranchAnswer {
  const { item, at } = branch
  if (at.state === 'rectification' || at.state === 'suspended')
    return granted([{ kind: 'lapsed', on, reason, basis }])
  return refused({ code: 'CASES_BRANCH_NOTHING_OVERDUE', item, state: at.state })
}

function decideClaim(
  branch: Branch,
  command: Extract<BranchCommand, { kind: 'claim' }>,
): BranchAnswer {
  const holder = branch.claimedBy
  if (holder?.accountId === command.by.accountId) return granted([])
  if (holder && !command.takeOver)
    return refused({ code: 'CASES_BRANCH_CLAIMED', item: branch.item, by: holder.name })
  return granted([{ kind: 'claimed', by: command.by }])
}

/** Only of what was to be decided on papers alone; what is to be seen anyway needs no request. */
function decideRequest(
  branch: Branch,
  { reason }: Extract<BranchCommand, { kind: 'requestVisit' }>,
  on: PlainDate,
): BranchAnswer {
  const standing = whyNotRunning(branch)
  if (standing) return standing
  return branch.at.state === 'inReview' && branch.at.visit.visit === 'notNeeded'
    ? granted([{ kind: 'visitRequested', on, reason }])
    : refused({ code: 'CASES_BRANCH_VISIT_DONE', item: branch.item })
}

function decideVisit(branch: Branch, event: BranchEvent): BranchAnswer {
  const open = visitOf(branch)
  return open.visit === 'outstanding' || open.visit === 'failed'
    ? granted([event])
    : refused({ code: 'CASES_BRANCH_VISIT_DONE', item: branch.item })
}
