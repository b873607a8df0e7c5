import type { ServerModule } from '#platform/server/context.ts'
import { IMPORT_JOB, runImport } from './imports/run-import.ts'
import { sweepValidity, SWEEP } from './renewals/sweep-validity.ts'
import { licenceRoutes } from './routes.ts'

/** 一证准营: numbers, issue, versions, the life of licences, their paper, and what existed before. */
export const licencesModule = {
  name: 'licences',
  routes: licenceRoutes,
  jobs: {
    [SWEEP]: async (_data, { context }) => {
      const swept = await sweepValidity(context)
      context.log.info(swept, 'licences: ends of validity settled')
    },
    [IMPORT_JOB]: (data, { context }) => runImport(context, (data as { id: string }).id),
  },
  schedules: { [SWEEP]: '20 0 * * *' },
} satisfies ServerModule
