import { refused, type Result } from '#kernel/result.ts'
import { isOpen, type Branch } from './branch.ts'
import type { BranchEvent } from './branch-moves.ts'
import { branchesOf, type Case, type CaseFacts, type CaseStateName, type Outcome } from './case.ts'
import type { CaseCommand, CaseEvent, CaseRefusal } from './case-moves.ts'

export type CaseAnswer = Result<readonly CaseEvent[], CaseRefusal>

/** Refused, when the case is in none of the states in which the command can be given. */
export function inState(file: Case, command: CaseCommand, states: readonly CaseStateName[]) {
  const { state } = file.at
  if (states.includes(state)) return undefined
  return refused<CaseRefusal>({ code: 'CASES_NOT_IN_THIS_STATE', state, command: command.kind })
}

export function forItem(branch: Branch, event: BranchEvent): CaseEvent {
  return { kind: 'branch', item: branch.item, event }
}

/** Ended branches release those that waited for them; the last one decides the case. */
export function settle(file: Case, facts: CaseFacts): CaseEvent[] {
  const branches = branchesOf(file)
  const started = [...branches.values()].flatMap((branch): CaseEvent[] => {
    const { at } = branch
    if (at.state !== 'waiting') return []
    const prerequisites = at.for.flatMap((item) => branches.get(item) ?? [])
    if (prerequisites.some(isOpen)) return []
    const lost = prerequisites.filter((p) => p.at.state !== 'granted').map((p) => p.item)
    return [forItem(branch, { kind: 'started', on: facts.today, lost })]
  })
  const all = [...branches.values()]
  return all.some(isOpen)
    ? started
    : [...started, { kind: 'decided', on: facts.today, outcome: outcomeOf(all) }]
}

/** 全部准予, 部分准予 or 全部不予. */
export function outcomeOf(branches: readonly Branch[]): Outcome {
  const won = branches.filter((b) => b.at.state === 'granted').length
  if (won === 0) return 'none'
  return won === branches.length ? 'whole' : 'part'
}
