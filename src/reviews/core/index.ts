export { BranchPage, BranchParams, BranchSummary, BranchView, ClaimBranch } from './schema.ts'
export { GrantBranch, ListBranches, RefuseBranch, SuspendBranch } from './schema.ts'
export type { BranchCommandName } from './schema.ts'
