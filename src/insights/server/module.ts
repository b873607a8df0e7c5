import type { ServerModule } from '#platform/server/context.ts'
import { CATCH_UP, catchUp, hearCase } from './project-case.ts'
import { insightsRoutes } from './routes.ts'
import { settleFresh } from './tally/store.ts'

const SETTLE = 'insights.settle'

/** 看板: what the events of all cases say together, kept beside them in the same transaction. */
export const insightsModule = {
  name: 'insights',
  routes: insightsRoutes,
  listeners: { 'cases.happened': hearCase },
  jobs: {
    [CATCH_UP]: async (_data, { context }) => {
      const caught = await catchUp(context)
      if (caught > 0) context.log.info({ caught }, 'insights: cases read')
    },
    [SETTLE]: async (_data, { tx }) => {
      await settleFresh(tx)
    },
  },
  schedules: { [CATCH_UP]: '20 1 * * *', [SETTLE]: '*/10 * * * *' },
  // a database that is older than the projection is read once, without waiting for the night
  async start(context) {
    const today = context.clock.today()
    await context.db.transaction((tx) =>
      context.jobs.enqueue(tx, { name: CATCH_UP, data: {}, key: `start-${today}` }),
    )
  },
} satisfies ServerModule
