import { unreachable } from '#kernel/never.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { applyBranch } from './apply-branch.ts'
import { isOpen, type Branch, type BranchEvent } from './branch.ts'
import {
  branchesOf,
  type Case,
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseRefusal,
  type Missing,
  type Outcome,
} from './case.ts'
import { decideBranch } from './decide-branch.ts'

type Answer = Result<readonly CaseEvent[], CaseRefusal>
type Of<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>

/** What a case answers to a command; every state × command pair has an answer. */
export function decide(file: Case, command: CaseCommand, facts: CaseFacts): Answer {
  const { today } = facts
  switch (command.kind) {
    case 'edit':
      return inState(file, command, ['draft', 'correctionAsked']) ?? granted([edited(command)])
    case 'submit':
      return decideSubmit(file, command, facts)
    case 'resubmit':
      return decideResubmit(file, command, facts)
    case 'withdraw':
      return decideWithdraw(file, command, facts)
    case 'accept':
      return decideAccept(file, command, facts)
    case 'acceptBySilence':
      return decideSilence(file, command, facts)
    case 'decline':
      return (
        inState(file, command, ['submitted', 'resubmitted']) ??
        granted([{ kind: 'declined', on: today, reason: command.reason }])
      )
    case 'askCorrection':
      return decideCorrection(file, command, facts)
    case 'branch':
      return decideForBranch(file, command, facts)
    case 'issue':
      return decideIssue(file, command, facts)
    case 'close':
      return decideClose(file, command, facts)
    default:
      return unreachable(command)
  }
}

function inState(
  file: Case,
  command: CaseCommand,
  states: readonly Case['at']['state'][],
): Answer | undefined {
  const { state } = file.at
  return states.includes(state)
    ? undefined
    : refused({ code: 'CASES_NOT_IN_THIS_STATE', state, command: command.kind })
}

function incomplete(missing: Missing): Answer | undefined {
  return missing.fields.length + missing.materials.length === 0
    ? undefined
    : refused({ code: 'CASES_INCOMPLETE', ...missing })
}

function edited({ elements, material }: Of<'edit'>): CaseEvent {
  return { kind: 'edited', elements, material }
}

function decideSubmit(file: Case, command: Of<'submit'>, facts: CaseFacts): Answer {
  const { today: on, answerBy } = facts
  const event: CaseEvent = { kind: 'submitted', caseNo: command.caseNo, on, answerBy }
  return inState(file, command, ['draft']) ?? incomplete(facts.missing) ?? granted([event])
}

function decideResubmit(file: Case, command: Of<'resubmit'>, facts: CaseFacts): Answer {
  const event: CaseEvent = { kind: 'resubmitted', on: facts.today, answerBy: facts.answerBy }
  return (
    inState(file, command, ['correctionAsked']) ?? incomplete(facts.missing) ?? granted([event])
  )
}

/** The applicant may withdraw until the last item is decided; every open branch ends with it. */
function decideWithdraw(file: Case, command: Of<'withdraw'>, facts: CaseFacts): Answer {
  const { reason } = command
  return (
    inState(file, command, ['draft', 'submitted', 'correctionAsked', 'resubmitted', 'inReview']) ??
    granted([...endBranches(file, facts, reason), { kind: 'withdrawn', on: facts.today, reason }])
  )
}

function decideAccept(file: Case, command: Of<'accept'>, facts: CaseFacts): Answer {
  const { today: on, plan } = facts
  return (
    inState(file, command, ['submitted', 'resubmitted']) ??
    granted([{ kind: 'accepted', on, by: 'window', plan }])
  )
}

/**
 * 行政许可法 art 32(4): not told within five working days, the application counts as accepted from
 * the day it was received, so the departments' limits already run from then.
 */
function decideSilence(file: Case, command: Of<'acceptBySilence'>, facts: CaseFacts): Answer {
  const { at } = file
  if (at.state !== 'submitted' && at.state !== 'resubmitted')
    return refused({ code: 'CASES_NOT_IN_THIS_STATE', state: at.state, command: command.kind })
  if (facts.today <= at.answerBy)
    return refused({ code: 'CASES_ANSWER_NOT_DUE', answerBy: at.answerBy })
  const on = at.state === 'submitted' ? at.submittedOn : at.resubmittedOn
  return granted([{ kind: 'accepted', on, by: 'silence', plan: facts.plan }])
}

/** 一次性告知: one letter with everything; a further one is possible only with the reason told. */
function decideCorrection(file: Case, command: Of<'askCorrection'>, facts: CaseFacts): Answer {
  const { points, whyAgain } = command
  const before = file.corrections.at(-1)
  const wrong = inState(file, command, ['submitted', 'resubmitted'])
  if (wrong) return wrong
  if (points.length === 0) return refused({ code: 'CASES_CORRECTION_EMPTY' })
  if (before && whyAgain === null)
    return refused({ code: 'CASES_CORRECTION_ASKED_BEFORE', askedOn: before.askedOn })
  return granted([{ kind: 'correctionAsked', on: facts.today, points, whyAgain }])
}

function decideForBranch(file: Case, command: Of<'branch'>, facts: CaseFacts): Answer {
  const wrong = inState(file, command, ['inReview'])
  if (wrong) return wrong
  const branch = branchesOf(file).get(command.item)
  if (!branch) return refused({ code: 'CASES_BRANCH_UNKNOWN', item: command.item })
  const answer = decideBranch(branch, command.command, facts.today)
  if (!answer.ok) return answer
  const after = answer.value.reduce(applyBranch, branch)
  const own = answer.value.map((event) => forItem(branch, event))
  return granted([...own, ...consequences(file, after, facts)])
}

/** A decided branch releases those that waited for it; the last one decides the case. */
function consequences(file: Case, decided: Branch, facts: CaseFacts): CaseEvent[] {
  if (isOpen(decided)) return []
  const branches = [...branchesOf(file).values()].map((b) =>
    b.item === decided.item ? decided : b,
  )
  const stateOf = new Map(branches.map((b) => [b.item, b]))
  const events = branches.flatMap((branch): CaseEvent[] => {
    const { at } = branch
    if (at.state !== 'waiting') return []
    const prerequisites = at.for.flatMap((item) => stateOf.get(item) ?? [])
    if (prerequisites.some(isOpen)) return []
    const lost = prerequisites.filter((p) => p.at.state !== 'granted').map((p) => p.item)
    return [forItem(branch, { kind: 'started', on: facts.today, lost })]
  })
  return branches.some(isOpen)
    ? events
    : [...events, { kind: 'decided', on: facts.today, outcome: outcomeOf(branches) }]
}

/** 全部准予, 部分准予 or 全部不予. */
export function outcomeOf(branches: readonly Branch[]): Outcome {
  const won = branches.filter((b) => b.at.state === 'granted').length
  if (won === 0) return 'none'
  return won === branches.length ? 'whole' : 'part'
}

/** Whether this region issues on a partial outcome is the plan's word; licences asks it. */
function decideIssue(file: Case, command: Of<'issue'>, facts: CaseFacts): Answer {
  const wrong = inState(file, command, ['decided'])
  if (wrong) return wrong
  if (outcomeOf([...branchesOf(file).values()]) === 'none')
    return refused({ code: 'CASES_NOTHING_GRANTED' })
  return granted([{ kind: 'issued', on: facts.today, number: command.number }])
}

/** Handed over, or ended for a cause in law (the applicant died or dissolved): open branches end with it. */
function decideClose(file: Case, command: Of<'close'>, facts: CaseFacts): Answer {
  const { reason } = command
  return (
    inState(file, command, ['correctionAsked', 'inReview', 'decided', 'issued']) ??
    granted([...endBranches(file, facts, reason), { kind: 'closed', on: facts.today, reason }])
  )
}

function endBranches(file: Case, facts: CaseFacts, reason: string): CaseEvent[] {
  return [...branchesOf(file).values()]
    .filter(isOpen)
    .map((branch) => forItem(branch, { kind: 'withdrawn', on: facts.today, reason }))
}

function forItem(branch: Branch, event: BranchEvent): CaseEvent {
  return { kind: 'branch', item: branch.item, event }
}
