import { granted, refused } from '#kernel/result.ts'
import { addWorkingDays } from '../../catalogue/core/index.ts'
import type { Branch } from './branch.ts'
import type { BranchAnswer, BranchFacts } from './branch-facts.ts'
import type { BranchCommand } from './branch-moves.ts'
import { EXTENSION_DAYS, endedPauses } from './clock.ts'

/**
 * 延长 (行政许可法 art 42): once, before the limit has run out. Ten working days with the approval of
 * the head of the authority; fifteen with that of the head of the government, only where the
 * forty-five days of joint handling are the limit.
 */
export function decideExtension(
  branch: Branch,
  command: Extract<BranchCommand, { kind: 'extend' }>,
  { today, calendar }: BranchFacts,
): BranchAnswer {
  const { item, at } = branch
  if (!('clock' in at)) return refused({ code: 'CASES_BRANCH_WAITING', item, for: [] })
  const { startedOn, limit, pauses, extension: before } = at.clock
  const { ground, days, approver, reason, document } = command
  if (before) {
    const { on } = before
    return refused({ code: 'CASES_BRANCH_EXTENDED_BEFORE', item, on, approver: before.approver })
  }
  if (ground === 'joint' && limit.rule !== 'joint-cap')
    return refused({ code: 'CASES_BRANCH_EXTENSION_NOT_JOINT', item })
  const most = EXTENSION_DAYS[ground]
  if (days > most) return refused({ code: 'CASES_BRANCH_EXTENSION_TOO_LONG', item, days, most })
  const deadline = addWorkingDays(calendar, startedOn, limit.days, endedPauses(pauses))
  if (!deadline.ok) return refused({ code: 'CASES_BRANCH_CALENDAR_MISSING', item, on: startedOn })
  const { due } = deadline.value
  if (today > due) return refused({ code: 'CASES_BRANCH_EXTENSION_LATE', item, due })
  const extension = { on: today, days, ground, approver, reason, document }
  return granted([{ kind: 'extended', extension }])
}
