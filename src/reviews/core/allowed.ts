import { isOpen, type Branch } from '../../cases/core/index.ts'
import type { Lease } from './claim.ts'
import type { BranchCommandName } from './schema.ts'
import { standingOpinion, type Opinion } from './two-steps.ts'

/** What is known of a branch beside itself when asking what can be done with it. */
export interface Standing {
  readonly accountId: string
  /** The person who asks is the head of the department. */
  readonly head: boolean
  /** The lease that holds now. */
  readonly lease: Lease | null
  readonly twoStep: boolean
  readonly opinions: readonly Opinion[]
  /** A request to extend waits for its answer. */
  readonly extensionAsked: boolean
  /** A hearing must be held before it is granted, and none was. */
  readonly hearingDue: boolean
}

/** What somebody of the deciding department can do with the branch now. */
export function branchCommandsNow(branch: Branch, standing: Standing): BranchCommandName[] {
  const { lease, accountId, head } = standing
  if (branch.at.state === 'granted') return ['file', ...afterDecision(branch)]
  if (!isOpen(branch)) return []
  const approve: BranchCommandName[] = head && standing.extensionAsked ? ['answer-extension'] : []
  if (lease !== null && lease.accountId !== accountId)
    return head ? ['take-over', 'release', 'delegate', ...approve] : []
  const hold: BranchCommandName[] = lease === null ? ['claim'] : ['renew', 'release', 'delegate']
  return [...hold, ...stateCommands(branch, standing), ...approve]
}

function stateCommands(branch: Branch, standing: Standing): BranchCommandName[] {
  const { state } = branch.at
  const offered: BranchCommandName[] = branch.offer ? ['waive-hearing'] : []
  switch (state) {
    case 'waiting':
      return offered
    case 'suspended':
      return ['resume', ...offered]
    case 'hearing':
      return ['set-hearing', 'close-hearing', 'tell-party', ...offered]
    case 'inReview':
    case 'inspection':
    case 'rectification':
      return [
        ...decisions(branch, standing),
        'check',
        'suspend',
        'ask',
        ...(state === 'inReview' && branch.at.visit.visit === 'notNeeded'
          ? (['request-visit'] as const)
          : []),
        ...(standing.extensionAsked ? [] : (['ask-extension'] as const)),
        'offer-hearing',
        'open-hearing',
        ...(standing.hearingDue ? (['record-hearing'] as const) : []),
        'tell-party',
        'file',
        ...offered,
      ]
    case 'commitment':
      return [...decisions(branch, standing), 'check', 'file', ...offered]
    case 'granted':
    case 'refused':
    case 'withdrawn':
    case 'lapsed':
      return []
    default:
      return state satisfies never
  }
}

function decisions(branch: Branch, standing: Standing): BranchCommandName[] {
  const { state } = branch.at
  const undisturbed = branch.lost.length === 0 && !standing.hearingDue
  const ready = undisturbed && (state === 'inReview' || state === 'commitment')
  const both: BranchCommandName[] = ready ? ['grant', 'refuse'] : ['refuse']
  if (!standing.twoStep) return both
  const opinion = standingOpinion(standing.opinions)
  if (!opinion) return ['opinion']
  return opinion.byId === standing.accountId ? [] : [...both, 'return-opinion']
}

function afterDecision(branch: Branch): BranchCommandName[] {
  const { at } = branch
  if (at.state !== 'granted' || !at.promise) return []
  const { check } = at.promise.after
  if (check === 'rescinded') return []
  if (check === 'passed') return ['find-breach']
  return check === 'due' ? ['pass-check', 'find-breach'] : ['pass-check', 'find-breach', 'rescind']
}
