import { unreachable } from '#kernel/never.ts'
import { applyBranch, openBranch, reopenBranch } from './apply-branch.ts'
import { applyBeside } from './apply-beside.ts'
import { NEW_CASE, branchesOf, type Case, type CaseState } from './case.ts'
import type { CaseEvent } from './case-moves.ts'

type Of<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>
type InState<S extends CaseState['state']> = Extract<CaseState, { state: S }>
type Filed = Extract<CaseState, { submittedOn: unknown }>

/** The case after an event. Total: an event that does not fit the state changes nothing. */
export function apply(file: Case, event: CaseEvent): Case {
  const at = nextState(file, event)
  const beside = applyBeside(file, event)
  if (event.kind !== 'correctionAsked' || at === file.at) return { ...file, at, beside }
  const { on: askedOn, points, whyAgain } = event
  return { at, corrections: [...file.corrections, { askedOn, points, whyAgain }], beside }
}

/** The state that a stored history gives, from its beginning or from where it is known. */
export function replay(events: readonly CaseEvent[], from: Case = NEW_CASE): Case {
  return events.reduce(apply, from)
}

function nextState(file: Case, event: CaseEvent): CaseState {
  const { at } = file
  switch (event.kind) {
    case 'created':
    case 'edited':
    case 'handlerNamed':
    case 'commitmentsSigned':
    case 'followingPromised':
    case 'followed':
    case 'followingExpired':
    case 'urged':
    case 'catalogueMoved':
    case 'claimed':
      return at
    case 'reopened':
      return reopen(file, event)
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
  if (!('branches' in at)) return at
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
  const number = at.state === 'issued' ? at.number : (file.beside.reopenings.at(-1)?.number ?? null)
  const closed = { caseNo: at.caseNo, closedOn: event.on, reason: event.reason, number }
  const branches = branchesOf(file)
  if (!('acceptedOn' in at)) return { state: 'closed', ...closed, branches }
  const { submittedOn, acceptedOn, by } = at
  return { state: 'closed', ...closed, branches, was: { submittedOn, acceptedOn, by } }
}

/** Back to the review of the named items, or to the window's answer where there was no review yet. */
function reopen(file: Case, { on, order, answerBy }: Of<'reopened'>): CaseState {
  const { at } = file
  if (at.state === 'declined')
    return { state: 'resubmitted', ...filed(at), resubmittedOn: on, answerBy }
  if (at.state === 'closed' && at.branches.size === 0) {
    const { caseNo, closedOn: submittedOn } = at
    return { state: 'resubmitted', caseNo, submittedOn, resubmittedOn: on, answerBy }
  }
  if (at.state !== 'decided' && at.state !== 'issued' && at.state !== 'closed') return at
  const before = at.state === 'closed' ? acceptedBefore(at) : accepted(at)
  const again = new Set(order.items)
  const branches = new Map(
    [...at.branches].map(([item, branch]) => {
      const lost = branch.lost.filter((prerequisite) => !again.has(prerequisite))
      return [item, again.has(item) ? reopenBranch(branch, on, lost) : branch]
    }),
  )
  return { state: 'inReview', caseNo: at.caseNo, ...before, branches }
}

function accepted({ submittedOn, acceptedOn, by }: InState<'decided' | 'issued'>) {
  return { submittedOn, acceptedOn, by }
}

/** Rows of the first version did not keep what a closed case came from. */
function acceptedBefore({ was, closedOn }: InState<'closed'>) {
  return was ?? { submittedOn: closedOn, acceptedOn: closedOn, by: 'window' as const }
}
