import { unreachable } from '#kernel/never.ts'
import { granted, refused } from '#kernel/result.ts'
import { applyBranch } from './apply-branch.ts'
import { apply } from './apply.ts'
import { followingOf } from './beside.ts'
import { isOpen } from './branch.ts'
import { AFTER_DECISION } from './branch-moves.ts'
import { branchesOf, type Case, type CaseFacts } from './case.ts'
import type { CaseCommand, CaseEvent } from './case-moves.ts'
import { decideBranch } from './decide-branch.ts'
import { decideClose, decideIssue, decideReopen, decideWithdraw } from './decide-end.ts'
import {
  decideAccept,
  decideCorrection,
  decideDecline,
  decideHandler,
  decideSilence,
} from './decide-window.ts'
import { decideEdit, decideResubmit, decideSubmit } from './decide-submit.ts'
import { forItem, inState, settle, type CaseAnswer } from './settle.ts'

type Of<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>

/** What a case answers to a command; every state × command pair has an answer. */
export function decide(file: Case, command: CaseCommand, facts: CaseFacts): CaseAnswer {
  switch (command.kind) {
    case 'edit':
      return decideEdit(file, command, facts)
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
      return decideDecline(file, command, facts)
    case 'askCorrection':
      return decideCorrection(file, command, facts)
    case 'nameHandler':
      return decideHandler(file, command, facts)
    case 'expireFollowing':
      return decideExpiry(file, command, facts)
    case 'urge':
      return decideUrge(file, command, facts)
    case 'reopen':
      return decideReopen(file, command, facts)
    case 'moveCatalogue':
      return decideMove(file, command, facts)
    case 'claim':
      return decideClaim(file, command, facts)
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

function decideForBranch(file: Case, command: Of<'branch'>, facts: CaseFacts): CaseAnswer {
  const after = AFTER_DECISION.includes(command.command.kind)
  const states = after
    ? (['inReview', 'decided', 'issued', 'closed'] as const)
    : (['inReview'] as const)
  const wrong = inState(file, command, states)
  if (wrong) return wrong
  const branch = branchesOf(file).get(command.item)
  if (!branch) return refused({ code: 'CASES_BRANCH_UNKNOWN', item: command.item })
  const follows = followingOf(file.beside, branch.item)
  const answer = decideBranch(branch, command.command, { ...facts, follows })
  if (!answer.ok) return answer
  const own = answer.value.map((event) => forItem(branch, event))
  const ended = isOpen(branch) && !isOpen(answer.value.reduce(applyBranch, branch))
  return granted(ended ? [...own, ...settle(own.reduce(apply, file), facts)] : own)
}

/**
 * 容缺 not kept: what was promised did not come in time, so the items that wait for it end without
 * a decision, as the signed promise says; the applicant may apply for them anew.
 */
function decideExpiry(file: Case, command: Of<'expireFollowing'>, facts: CaseFacts): CaseAnswer {
  const states = ['submitted', 'correctionAsked', 'resubmitted', 'inReview'] as const
  const wrong = inState(file, command, states)
  if (wrong) return wrong
  const due = file.beside.following.filter((f) => f.state === 'due')
  const first = due.map((f) => f.by).toSorted()[0]
  if (first === undefined) return refused({ code: 'CASES_NOTHING_FOLLOWS' })
  const late = due.filter((f) => f.by < facts.today)
  if (late.length === 0) return refused({ code: 'CASES_FOLLOWING_NOT_DUE', by: first })
  const materials = late.map((f) => f.material)
  const lost = new Set(late.flatMap((f) => f.items))
  const event = { kind: 'lapsed', on: facts.today, reason: NOT_SENT, basis: PROMISED } as const
  const lapsed = [...branchesOf(file).values()]
    .filter((branch) => isOpen(branch) && lost.has(branch.item))
    .map((branch) => forItem(branch, event))
  const own: CaseEvent[] = [{ kind: 'followingExpired', on: facts.today, materials }, ...lapsed]
  return granted(lapsed.length > 0 ? [...own, ...settle(own.reduce(apply, file), facts)] : own)
}

const NOT_SENT = '承诺容缺补交的材料逾期未补交'
const PROMISED = '申请人签署的容缺受理承诺书'

/** 督办: the window's answer, a department's decision, or the delivery is asked for. */
function decideUrge(file: Case, command: Of<'urge'>, { today: on }: CaseFacts): CaseAnswer {
  const wrong = inState(file, command, ['submitted', 'resubmitted', 'inReview', 'decided'])
  if (wrong) return wrong
  const { item, words, by } = command
  if (item !== null) {
    const branch = branchesOf(file).get(item)
    if (!branch) return refused({ code: 'CASES_BRANCH_UNKNOWN', item })
    if (!isOpen(branch))
      return refused({ code: 'CASES_BRANCH_ENDED', item, state: branch.at.state })
  }
  return granted([{ kind: 'urged', on, item, words, by }])
}

/** 认领: whatever has become of it; before it is handed in the clerk who types it hands it in. */
function decideClaim(file: Case, { by }: Of<'claim'>, { today: on }: CaseFacts): CaseAnswer {
  const { state } = file.at
  return state === 'draft'
    ? refused({ code: 'CASES_NOT_IN_THIS_STATE', state, command: 'claim' })
    : granted([{ kind: 'claimed', on, by }])
}

/** 换用新版目录: only while the form is still the applicant's, who is shown the difference in words. */
function decideMove(
  file: Case,
  command: Of<'moveCatalogue'>,
  { today: on }: CaseFacts,
): CaseAnswer {
  const { to, changes } = command
  return (
    inState(file, command, ['draft', 'correctionAsked']) ??
    granted([{ kind: 'catalogueMoved', on, to, changes }])
  )
}
