import { isOpen, type Branch } from '../../cases/core/index.ts'
import type { BranchCommandName } from './schema.ts'

/** What a reviewer of the deciding department can do with the branch now. */
export function branchCommandsNow(branch: Branch, accountId: string): BranchCommandName[] {
  if (!isOpen(branch)) return []
  const { state } = branch.at
  const names: BranchCommandName[] = []
  if (branch.claimedBy?.accountId !== accountId) names.push('claim')
  if (state === 'inReview' && branch.lost.length === 0) names.push('grant')
  if (state === 'inReview' || state === 'inspection' || state === 'rectification')
    names.push('refuse', 'suspend')
  if (state === 'suspended') names.push('resume')
  return names
}
