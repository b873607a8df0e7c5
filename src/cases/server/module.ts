import type { ServerModule } from '#platform/server/context.ts'
import type { HoldingsPort } from './holdings.ts'
import { materialRoutes } from './materials/routes.ts'
import { caseRoutes } from './routes.ts'
import { sweepDeadlines, SWEEP } from './sweep-deadlines.ts'

/** 一窗受理: the case from draft to dispatch, and its deadlines. */
export function casesModule(needs: { readonly holdings: HoldingsPort }): ServerModule {
  return {
    name: 'cases',
    routes(app, context) {
      caseRoutes(app, context, needs.holdings)
      materialRoutes(app, context)
    },
    jobs: {
      [SWEEP]: async (_data, { context }) => {
        const accepted = await sweepDeadlines(context)
        if (accepted > 0) context.log.warn({ accepted }, 'cases: accepted by silence')
      },
    },
    schedules: { [SWEEP]: '*/10 * * * *' },
  }
}
