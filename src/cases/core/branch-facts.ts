import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { addWorkingDays, type Catalogue, type MaterialId } from '../../catalogue/core/index.ts'
import type { Branch } from './branch.ts'
import type { BranchEvent } from './branch-moves.ts'
import type { BranchRefusal } from './branch-refusals.ts'

export type BranchAnswer = Result<readonly BranchEvent[], BranchRefusal>

/** What the world says when a branch decides. */
export interface BranchFacts {
  readonly today: PlainDate
  readonly calendar: Catalogue['calendar']
  /** 容缺: materials of this item that are still to follow; nothing when all are there. */
  readonly follows?: { readonly materials: readonly MaterialId[]; readonly by: PlainDate } | null
}

/** The clock stands still or has not begun: nothing that needs a running review is possible. */
export function whyNotRunning(branch: Branch): BranchAnswer | undefined {
  const { item, at } = branch
  if (at.state === 'waiting') return refused({ code: 'CASES_BRANCH_WAITING', item, for: at.for })
  if (at.state === 'suspended')
    return refused({ code: 'CASES_BRANCH_SUSPENDED', item, since: at.since })
  if (at.state === 'hearing') {
    const { since, holdBy } = at.hearing
    return refused({ code: 'CASES_BRANCH_HEARING', item, since, holdBy })
  }
  if (at.state === 'commitment') return refused({ code: 'CASES_BRANCH_ON_PROMISE', item })
  return undefined
}

/** The working day that ends `days` after `from`; nothing where the calendar does not reach. */
export function inWorkingDays(
  calendar: BranchFacts['calendar'],
  from: PlainDate,
  days: number,
): PlainDate | undefined {
  const deadline = addWorkingDays(calendar, from, days)
  return deadline.ok ? deadline.value.due : undefined
}

/** One event on the day that `days` working days from today end, or the refusal to guess that day. */
export function onDay(
  branch: Branch,
  { calendar, today }: BranchFacts,
  days: number,
  event: (day: PlainDate) => BranchEvent,
): BranchAnswer {
  const day = inWorkingDays(calendar, today, days)
  return day
    ? granted([event(day)])
    : refused({ code: 'CASES_BRANCH_CALENDAR_MISSING', item: branch.item, on: today })
}
