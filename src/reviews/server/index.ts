import type { ServerModule } from '#platform/server/context.ts'
import { followPromise } from './after-checks/check-promise.ts'
import { sweepAfterChecks, SWEEP_CHECKS } from './after-checks/sweep.ts'
import { reviewRoutes } from './routes.ts'

/** 一网通办、一标核准: departments decide in parallel, each its own items by its own standard. */
export const reviewsModule = {
  name: 'reviews',
  routes: reviewRoutes,
  listeners: { 'cases.branch-decided': followPromise, 'cases.promise': followPromise },
  jobs: {
    [SWEEP_CHECKS]: async (_data, { context }) => {
      const raised = await sweepAfterChecks(context)
      if (raised > 0) context.log.warn({ raised }, 'reviews: after-checks overdue')
    },
  },
  schedules: { [SWEEP_CHECKS]: '20 0 * * *' },
} satisfies ServerModule

export { KEEP_PROBLEMS } from './keep-problems.ts'
export { REVIEWS_PROBLEMS } from './problems.ts'
export { claimBranch } from './claims/claim.ts'
export { commandBranch } from './command-branch.ts'
export { recordHearing } from './hearings/record-hearing.ts'
export { askApplicant } from './questions/question.ts'
export { listQuestions } from './questions/store.ts'
export type { ReviewsRefusal } from './refusal.ts'
export type { PromiseRescinded } from './after-checks/check-promise.ts'
export type { QuestionMoved } from './questions/question.ts'
export type { AfterCheckOverdue } from './after-checks/sweep.ts'
