import { unreachable } from '#kernel/never.ts'
import { granted, refused } from '#kernel/result.ts'
import type { Branch } from './branch.ts'
import {
  inWorkingDays,
  onDay,
  whyNotRunning,
  type BranchAnswer,
  type BranchFacts,
} from './branch-facts.ts'
import type { BranchCommand } from './branch-moves.ts'
import { HEARING_APPLY_DAYS, HEARING_HOLD_DAYS, HEARING_NOTICE_DAYS } from './hearing.ts'

type Kind =
  | 'offerHearing'
  | 'waiveHearing'
  | 'openHearing'
  | 'setHearing'
  | 'closeHearing'
  | 'recordHearing'
type HearingCommand = Extract<BranchCommand, { kind: Kind }>
type Of<K extends Kind> = Extract<BranchCommand, { kind: K }>

const KINDS: readonly string[] = [
  'offerHearing',
  'waiveHearing',
  'openHearing',
  'setHearing',
  'closeHearing',
  'recordHearing',
] satisfies Kind[]

export function isHearingCommand(command: BranchCommand): command is HearingCommand {
  return KINDS.includes(command.kind)
}

/** 听证 (行政许可法 arts 46 to 48): told, asked for, announced, held, and back to the review. */
export function decideHearing(
  branch: Branch,
  command: HearingCommand,
  facts: BranchFacts,
): BranchAnswer {
  switch (command.kind) {
    case 'offerHearing':
      return whyNotRunning(branch) ?? offer(branch, command, facts)
    case 'waiveHearing':
      return branch.offer
        ? granted([{ kind: 'hearingWaived', on: facts.today }])
        : refused({ code: 'CASES_BRANCH_NO_HEARING', item: branch.item })
    case 'openHearing':
      return whyNotRunning(branch) ?? open(branch, command, facts)
    case 'setHearing':
      return set(branch, command, facts)
    case 'closeHearing':
      return close(branch, command, facts)
    case 'recordHearing':
      return whyNotRunning(branch) ?? recordEarlier(branch, command, facts)
    default:
      return unreachable(command)
  }
}

/** Art 47: whoever is gravely concerned is told, and has five working days to ask for a hearing. */
function offer(branch: Branch, command: Of<'offerHearing'>, facts: BranchFacts): BranchAnswer {
  const { item } = branch
  const running = branch.offer
  if (running && facts.today <= running.applyBy)
    return refused({ code: 'CASES_BRANCH_HEARING_OFFERED', item, applyBy: running.applyBy })
  const { reason, document } = command
  return onDay(branch, facts, HEARING_APPLY_DAYS, (applyBy) => {
    return { kind: 'hearingOffered', on: facts.today, applyBy, reason, document }
  })
}

/** On demand within the five days (art 47), or by law or for the public interest (art 46). */
function open(branch: Branch, command: Of<'openHearing'>, facts: BranchFacts): BranchAnswer {
  const { item, offer: told } = branch
  if (command.cause === 'asked') {
    if (!told) return refused({ code: 'CASES_BRANCH_NO_HEARING', item })
    if (facts.today > told.applyBy)
      return refused({ code: 'CASES_BRANCH_HEARING_TOO_LATE', item, applyBy: told.applyBy })
  }
  const { cause, askedBy } = command
  return onDay(branch, facts, HEARING_HOLD_DAYS, (holdBy) => {
    return { kind: 'hearingOpened', on: facts.today, cause, askedBy, holdBy }
  })
}

/**
 * Art 48(1) and (3): told seven days before, and presided over by somebody who does not review it.
 * An authority that is late already still holds it, on the first day that the notice allows.
 */
function set(branch: Branch, command: Of<'setHearing'>, facts: BranchFacts): BranchAnswer {
  const { item, at, claimedBy } = branch
  if (at.state !== 'hearing') return refused({ code: 'CASES_BRANCH_NO_HEARING', item })
  const { on, place, presider, document, by } = command
  if ([claimedBy?.name, claimedBy ? undefined : by.name].includes(presider))
    return refused({ code: 'CASES_BRANCH_PRESIDER_REVIEWS', item, name: presider })
  const from = inWorkingDays(facts.calendar, facts.today, HEARING_NOTICE_DAYS)
  if (!from) return refused({ code: 'CASES_BRANCH_CALENDAR_MISSING', item, on: facts.today })
  const to = from > at.hearing.holdBy ? from : at.hearing.holdBy
  if (on < from || on > to)
    return refused({ code: 'CASES_BRANCH_HEARING_NOTICE_SHORT', item, on, from, to })
  return granted([{ kind: 'hearingSet', date: { on, place, presider, document } }])
}

/** Held on its day or later, with its record; or called off, with the reason. */
function close(branch: Branch, command: Of<'closeHearing'>, facts: BranchFacts): BranchAnswer {
  const { item, at } = branch
  if (at.state !== 'hearing') return refused({ code: 'CASES_BRANCH_NO_HEARING', item })
  const on = at.hearing.date?.on ?? null
  if (command.outcome === 'held' && (on === null || facts.today < on))
    return refused({ code: 'CASES_BRANCH_HEARING_NOT_HELD', item, on })
  const { outcome, record, document, by } = command
  return granted([{ kind: 'hearingClosed', on: facts.today, outcome, record, document, by }])
}

/** One that was held before this case; a day that has not come is no hearing that was held. */
function recordEarlier(
  branch: Branch,
  { on, record, document, by }: Of<'recordHearing'>,
  { today }: BranchFacts,
): BranchAnswer {
  return on > today
    ? refused({ code: 'CASES_BRANCH_HEARING_NOT_HELD', item: branch.item, on })
    : granted([{ kind: 'hearingRecorded', on, record, document, by }])
}
