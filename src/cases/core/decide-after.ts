import { unreachable } from '#kernel/never.ts'
import { addDays, addMonths, addYears, type PlainDate } from '#kernel/plain-date.ts'
import { granted, refused } from '#kernel/result.ts'
import { isOpen, type Branch } from './branch.ts'
import { inWorkingDays, onDay, type BranchAnswer, type BranchFacts } from './branch-facts.ts'
import { AFTER_DECISION, type BranchCommand, type BranchEvent } from './branch-moves.ts'
import type { CheckPeriod, KeptPromise } from './promise.ts'

type Of<K extends BranchCommand['kind']> = Extract<BranchCommand, { kind: K }>

type AfterCommand = Of<'passCheck' | 'findBreach' | 'rescindGrant'>

export function isAfterCommand(command: BranchCommand): command is AfterCommand {
  return AFTER_DECISION.includes(command.kind)
}

/** 事后核查 of what was granted on a promise; it is possible for as long as the licence stands. */
export function decideAfter(
  branch: Branch,
  command: AfterCommand,
  facts: BranchFacts,
): BranchAnswer {
  const { item, at } = branch
  if (at.state !== 'granted' || !at.promise)
    return isOpen(branch) || at.state === 'granted'
      ? refused({ code: 'CASES_BRANCH_NOTHING_PROMISED', item })
      : refused({ code: 'CASES_BRANCH_ENDED', item, state: at.state })
  switch (command.kind) {
    case 'passCheck':
      return pass(branch, at.promise, command, facts)
    case 'findBreach':
      return breach(branch, at.promise, command, facts)
    case 'rescindGrant':
      return rescind(branch, at.promise, command, facts)
    default:
      return unreachable(command)
  }
}

function pass(
  { item }: Branch,
  { after }: KeptPromise,
  { note }: Of<'passCheck'>,
  { today }: BranchFacts,
): BranchAnswer {
  if (after.check === 'passed' || after.check === 'rescinded')
    return refused({ code: 'CASES_BRANCH_CHECK_ENDED', item, check: after.check })
  return granted([{ kind: 'checkPassed', on: today, note }])
}

/**
 * Not kept: ordered to be put right within a time. False from the start: rescinded at once, also
 * when the check had been passed (北京市优化营商环境条例 art 33; 行政许可法 art 69).
 */
function breach(
  branch: Branch,
  { after }: KeptPromise,
  command: Of<'findBreach'>,
  facts: BranchFacts,
): BranchAnswer {
  const { item } = branch
  const { findings, document } = command
  const { today: on } = facts
  if (after.check === 'rescinded')
    return refused({ code: 'CASES_BRANCH_CHECK_ENDED', item, check: after.check })
  if (command.breach === 'false') {
    const reason = findings
    return granted([{ kind: 'grantRescinded', on, breach: 'false', reason, document }])
  }
  if (after.check !== 'due')
    return refused({ code: 'CASES_BRANCH_CHECK_ENDED', item, check: after.check })
  return onDay(branch, facts, command.correctWithin, (correctBy): BranchEvent => {
    return { kind: 'breachOrdered', on, findings, correctBy, document }
  })
}

/** After the order's time has run out, not before. */
function rescind(
  { item }: Branch,
  { after }: KeptPromise,
  { reason, document }: Of<'rescindGrant'>,
  { today: on }: BranchFacts,
): BranchAnswer {
  if (after.check === 'rescinded' || after.check === 'passed')
    return refused({ code: 'CASES_BRANCH_CHECK_ENDED', item, check: after.check })
  if (after.check === 'due') return refused({ code: 'CASES_BRANCH_NOT_ORDERED', item })
  if (on <= after.correctBy)
    return refused({ code: 'CASES_BRANCH_ORDER_RUNS', item, correctBy: after.correctBy })
  return granted([{ kind: 'grantRescinded', on, breach: 'unfulfilled', reason, document }])
}

/** The last day of the after-check of a licence that was decided on `from`. */
export function endOfCheck(
  calendar: BranchFacts['calendar'],
  from: PlainDate,
  { n, unit }: CheckPeriod,
): PlainDate | undefined {
  switch (unit) {
    case 'workingDays':
      return inWorkingDays(calendar, from, n)
    case 'days':
      return addDays(from, n)
    case 'months':
      return addMonths(from, n)
    case 'years':
      return addYears(from, n)
    default:
      return unreachable(unit)
  }
}
