import type { ServerModule } from '#platform/server/context.ts'
import { barRoutes } from './bars/routes.ts'
import { counterRoutes } from './counter/routes.ts'
import { deadlineRoutes } from './deadlines/routes.ts'
import { handlingRoutes } from './handling/routes.ts'
import type { HoldingsPort } from './holdings.ts'
import { toleranceRoutes } from './tolerance/routes.ts'
import { watchDeadlines, WATCH } from './deadlines/watch.ts'
import { materialRoutes } from './materials/routes.ts'
import { CLEAR_TRAYS, clearTrays } from './materials/uploads/clear-trays.ts'
import { uploadRoutes } from './materials/uploads/routes.ts'
import { revealRoutes } from './reveal/routes.ts'
import { caseRoutes } from './routes.ts'
import { shopRoutes } from './shops/routes.ts'
import { sweepDeadlines, SWEEP } from './sweep-deadlines.ts'
import { windowRoutes } from './window/routes.ts'

/** 一窗受理: the case from draft to dispatch, and its deadlines. */
export function casesModule(needs: { readonly holdings: HoldingsPort }): ServerModule {
  return {
    name: 'cases',
    routes(app, context) {
      caseRoutes(app, context, needs.holdings)
      shopRoutes(app, context, needs.holdings)
      revealRoutes(app, context)
      materialRoutes(app, context)
      uploadRoutes(app, context)
      windowRoutes(app, context)
      counterRoutes(app, context)
      handlingRoutes(app, context)
      deadlineRoutes(app, context)
      barRoutes(app, context)
      toleranceRoutes(app, context)
    },
    jobs: {
      [SWEEP]: async (_data, { context }) => {
        const accepted = await sweepDeadlines(context)
        if (accepted > 0) context.log.warn({ accepted }, 'cases: accepted by silence')
      },
      [CLEAR_TRAYS]: (_data, { tx, context }) => clearTrays(tx, context),
      [WATCH]: async (_data, { context }) => {
        const watched = await watchDeadlines(context)
        if (watched.red > 0) context.log.warn(watched, 'cases: deadlines')
      },
    },
    schedules: {
      [SWEEP]: '*/10 * * * *',
      [WATCH]: '5,35 * * * *',
      [CLEAR_TRAYS]: '40 3 * * *',
    },
  }
}
