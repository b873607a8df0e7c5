import { unreachable } from '#kernel/never.ts'
import { applyBranch, openBranch } from './apply-branch.ts'
import { NEW_CASE, branchesOf, type Case, type CaseEvent, type CaseState } from './case.ts'

type Of<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>
type Filed = Extract<CaseState, { submittedOn: unknown }>

/** The case after an event. Total: an event that does not fit the state changes nothing. */
export function apply(file: Case, event: CaseEvent): Case {
  const at = nextState(file, event)
  if (event.kind !== 'correctionAsked' || at === file.at) return { ...file, at }
  const { on: askedOn, points, whyAgain } = event
  return { at, corrections: [...file.corrections, { askedOn, points, whyAgain }] }
}

/** The state that a stored history gives. */
export function replay(events: readonly CaseEvent[]): Case {
  return events.reduce(apply, NEW_CASE)
}

function nextState(file: Case, event: CaseEvent): CaseState {
  const { at } = file
  switch (event.kind) {
    case 'created':
    case 'edited':
      return at
    case 'submitted': {
      const { caseNo, on, answerBy } = event
      return at.state === 'draft' ? { state: 'submitted', caseNo, submittedOn: on, answerBy } : at
    }
    case 'correctionAsked':
      return isFiled(at) ? { state: 'correctionAsked', ...filed(at), askedOn: event.on } : at
    case 'resubmitted': {
      if (!isFiled(at)) return at
      const { on: resubmittedOn, answerBy } = event
      return { state: 'resubmitted', ...filed(at), resubmittedOn, answerBy }
    }
    case 'accepted':
      return isFiled(at) ? accept(at, event) : at
    case 'declined':
      return isFiled(at)
        ? { state: 'declined', ...filed(at), declinedOn: event.on, reason: event.reason }
        : at
    case 'branch':
      return applyToBranch(file, event)
    case 'decided':
      return at.state === 'inReview'
        ? { ...at, state: 'decided', decidedOn: event.on, outcome: event.outcome }
        : at
    case 'issued':
      return issue(at, event)
    case 'withdrawn':
      return {
        state: 'withdrawn',
        caseNo: 'caseNo' in at ? at.caseNo : null,
        withdrawnOn: event.on,
        reason: event.reason,
        branches: branchesOf(file),
      }
    case 'closed':
      return close(file, event)
    default:
      return unreachable(event)
  }
}

function isFiled(at: CaseState): at is Filed {
  return 'submittedOn' in at
}

function filed(at: Filed): { caseNo: string; submittedOn: Filed['submittedOn'] } {
  return { caseNo: at.caseNo, submittedOn: at.submittedOn }
}

function accept(at: Filed, event: Of<'accepted'>): CaseState {
  const branches = new Map(event.plan.map((plan) => [plan.item, openBranch(plan, event.on)]))
  return { state: 'inReview', ...filed(at), acceptedOn: event.on, by: event.by, branches }
}

function applyToBranch(file: Case, event: Of<'branch'>): CaseState {
  const { at } = file
  if (at.state !== 'inReview') return at
  const branch = at.branches.get(event.item)
  if (!branch) return at
  return { ...at, branches: new Map(at.branches).set(event.item, applyBranch(branch, event.event)) }
}

function issue(at: CaseState, event: Of<'issued'>): CaseState {
  if (at.state !== 'decided' || at.outcome === 'none') return at
  const { outcome } = at
  return { ...at, state: 'issued', outcome, number: event.number, issuedOn: event.on }
}

function close(file: Case, event: Of<'closed'>): CaseState {
  const { at } = file
  if (!isFiled(at)) return at
  return {
    state: 'closed',
    caseNo: at.caseNo,
    closedOn: event.on,
    reason: event.reason,
    number: at.state === 'issued' ? at.number : null,
    branches: branchesOf(file),
  }
}
