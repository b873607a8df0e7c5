import type { ServerModule } from '#platform/server/context.ts'
import { checkRegisters, CHECK_REGISTERS, whenSubmitted } from './check-registers.ts'
import { filingRoutes } from './routes.ts'

/** 填报: what fills the form of a case and where it came from; each department's own form out of it. */
export const filingModule = {
  name: 'filing',
  routes: filingRoutes,
  listeners: { 'cases.submitted': whenSubmitted, 'cases.resubmitted': whenSubmitted },
  jobs: {
    [CHECK_REGISTERS]: async (_data, { context }) => {
      await checkRegisters(context)
    },
  },
  schedules: { [CHECK_REGISTERS]: '*/5 * * * *' },
} satisfies ServerModule

export { checkRegisters, type FilingEvent } from './check-registers.ts'
export { FILING_PROBLEMS } from './problems.ts'
