import { granted, refused } from '#kernel/result.ts'
import { isOpen } from './branch.ts'
import { branchesOf, type Case, type CaseFacts } from './case.ts'
import type { CaseCommand, CaseEvent } from './case-moves.ts'
import { forItem, inState, outcomeOf, type CaseAnswer } from './settle.ts'

type Of<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>

/** The applicant may withdraw until the last item is decided; every open branch ends with it. */
export function decideWithdraw(file: Case, command: Of<'withdraw'>, facts: CaseFacts): CaseAnswer {
  const { reason } = command
  return (
    inState(file, command, ['draft', 'submitted', 'correctionAsked', 'resubmitted', 'inReview']) ??
    granted([...endBranches(file, facts, reason), { kind: 'withdrawn', on: facts.today, reason }])
  )
}

/** Whether this region issues on a partial outcome is the plan's word; licences asks it. */
export function decideIssue(file: Case, command: Of<'issue'>, facts: CaseFacts): CaseAnswer {
  const wrong = inState(file, command, ['decided'])
  if (wrong) return wrong
  if (outcomeOf([...branchesOf(file).values()]) === 'none')
    return refused({ code: 'CASES_NOTHING_GRANTED' })
  return granted([{ kind: 'issued', on: facts.today, number: command.number }])
}

/** Handed over, or ended for a cause in law (the applicant died or dissolved): open branches end with it. */
export function decideClose(file: Case, command: Of<'close'>, facts: CaseFacts): CaseAnswer {
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

/**
 * 重新审查 after 复议 or 诉讼: the named items are decided anew with their full limits. Where the case
 * had been declined or closed before acceptance, it is to be answered anew, and no item is named.
 */
export function decideReopen(file: Case, command: Of<'reopen'>, facts: CaseFacts): CaseAnswer {
  const wrong = inState(file, command, ['declined', 'decided', 'issued', 'closed'])
  if (wrong) return wrong
  const { order } = command
  const branches = branchesOf(file)
  const unknown = order.items.find((item) => !branches.has(item))
  if (unknown !== undefined) return refused({ code: 'CASES_BRANCH_UNKNOWN', item: unknown })
  if (branches.size > 0 && order.items.length === 0)
    return refused({ code: 'CASES_REOPEN_SCOPE_EMPTY' })
  return granted([{ kind: 'reopened', on: facts.today, order, answerBy: facts.answerBy }])
}
