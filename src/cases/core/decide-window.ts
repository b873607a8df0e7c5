import { granted, refused } from '#kernel/result.ts'
import type { Case, CaseFacts } from './case.ts'
import type { CaseCommand, CaseEvent } from './case-moves.ts'
import type { Doer } from './ids.ts'
import { inState, type CaseAnswer } from './settle.ts'

type Of<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>

export function decideAccept(file: Case, command: Of<'accept'>, facts: CaseFacts): CaseAnswer {
  const { today: on, plan } = facts
  return (
    inState(file, command, ['submitted', 'resubmitted']) ??
    granted([...firstHand(file, command.by, facts), { kind: 'accepted', on, by: 'window', plan }])
  )
}

/**
 * 行政许可法 art 32(4): not told within five working days, the application counts as accepted from
 * the day it was received, so the departments' limits already run from then.
 */
export function decideSilence(
  file: Case,
  command: Of<'acceptBySilence'>,
  facts: CaseFacts,
): CaseAnswer {
  const { at } = file
  if (at.state !== 'submitted' && at.state !== 'resubmitted')
    return refused({ code: 'CASES_NOT_IN_THIS_STATE', state: at.state, command: command.kind })
  if (facts.today <= at.answerBy)
    return refused({ code: 'CASES_ANSWER_NOT_DUE', answerBy: at.answerBy })
  const on = at.state === 'submitted' ? at.submittedOn : at.resubmittedOn
  return granted([{ kind: 'accepted', on, by: 'silence', plan: facts.plan }])
}

export function decideDecline(file: Case, command: Of<'decline'>, facts: CaseFacts): CaseAnswer {
  const { reason, by } = command
  return (
    inState(file, command, ['submitted', 'resubmitted']) ??
    granted([...firstHand(file, by, facts), { kind: 'declined', on: facts.today, reason }])
  )
}

/** 一次性告知: one letter with everything; a further one is possible only with the reason told. */
export function decideCorrection(
  file: Case,
  command: Of<'askCorrection'>,
  facts: CaseFacts,
): CaseAnswer {
  const { points, whyAgain, by } = command
  const before = file.corrections.at(-1)
  const wrong = inState(file, command, ['submitted', 'resubmitted'])
  if (wrong) return wrong
  if (points.length === 0) return refused({ code: 'CASES_CORRECTION_EMPTY' })
  if (before && whyAgain === null)
    return refused({ code: 'CASES_CORRECTION_ASKED_BEFORE', askedOn: before.askedOn })
  const asked: CaseEvent = { kind: 'correctionAsked', on: facts.today, points, whyAgain }
  return granted([...firstHand(file, by, facts), asked])
}

/** 首办负责: whoever first answers an application answers for it from then on. */
function firstHand(file: Case, by: Doer | undefined, { today: on }: CaseFacts): CaseEvent[] {
  if (!by || file.beside.handler) return []
  return [{ kind: 'handlerNamed', on, handler: by, from: null, reason: null }]
}

/** Taken on by somebody, or handed over by the one who has it or their lead, with the reason. */
export function decideHandler(
  file: Case,
  command: Of<'nameHandler'>,
  { today: on }: CaseFacts,
): CaseAnswer {
  const { handler, reason } = command
  const from = file.beside.handler
  const wrong = inState(file, command, OPEN)
  if (wrong) return wrong
  if (from?.accountId === handler.accountId)
    return refused({ code: 'CASES_HANDLER_ALREADY', handler: from.name })
  if (from && reason === null)
    return refused({ code: 'CASES_HANDLER_REASON_NEEDED', handler: from.name })
  return granted([{ kind: 'handlerNamed', on, handler, from, reason }])
}

const OPEN = [
  'submitted',
  'correctionAsked',
  'resubmitted',
  'inReview',
  'decided',
  'issued',
] as const
