import type { DepartmentId, ItemId } from '../../catalogue/core/index.ts'
import { isOpen, type Branch } from '../../cases/core/index.ts'

/** 交办: one item of a case at a department's system. */
export interface Dispatch {
  readonly item: ItemId
  readonly round: number
  readonly receiverId: string
  readonly state: 'sent' | 'accepted' | 'queried' | 'decided' | 'recalled'
  readonly heard: number
}

/** What has to be told so that the departments' systems have what is theirs, and nothing that is over. */
export interface Plan {
  readonly dispatch: readonly { readonly item: ItemId; readonly receiverId: string }[]
  readonly recall: readonly { readonly dispatch: Dispatch; readonly reason: RecallReason }[]
}
export type RecallReason = 'ended' | 'taken-back'

/**
 * Holds the branches of a case against what is with departments' systems. An open branch whose turn has come
 * goes to the system of its department, once; what ended in the meantime, or whose department works here
 * again, is called back. Done twice it plans nothing more.
 */
export function planDispatches(
  branches: Iterable<Branch>,
  systems: ReadonlyMap<DepartmentId, string>,
  out: readonly Dispatch[],
): Plan {
  const byItem = new Map(out.map((one) => [one.item, one]))
  const dispatch: { item: ItemId; receiverId: string }[] = []
  const recall: { dispatch: Dispatch; reason: RecallReason }[] = []
  for (const branch of branches) {
    const { item, department } = branch
    const with_ = byItem.get(item)
    const receiverId = systems.get(department)
    const due = isOpen(branch) && branch.at.state !== 'waiting'
    if (with_ && !isOpen(branch)) recall.push({ dispatch: with_, reason: 'ended' })
    else if (with_ && with_.receiverId !== receiverId)
      recall.push({ dispatch: with_, reason: 'taken-back' })
    if (due && receiverId !== undefined && with_?.receiverId !== receiverId)
      dispatch.push({ item, receiverId })
  }
  return { dispatch, recall }
}
