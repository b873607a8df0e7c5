import type { BranchView } from './use-branch.ts'

/** The opinion that waits for a decision; none when it was sent back. */
export function standing(
  opinions: BranchView['opinions'],
): BranchView['opinions'][number] | undefined {
  const last = opinions.at(-1)
  return last?.kind === 'return' ? undefined : last
}
