import type { ServerModule } from '#platform/server/context.ts'
import { checklistRoutes } from './checklist/routes.ts'
import { checkRoutes } from './checks/routes.ts'
import { SWEEP_RECTIFICATIONS, sweepRectifications } from './checks/sweep.ts'
import { hearClosed, hearOverdue } from './credit/hear-checks.ts'
import { LOOK_UP_LISTS, lookUpLists } from './credit/look-up-lists.ts'
import { ratingRoutes } from './credit/routes.ts'
import { publicDrawRoutes } from './draw/public-routes.ts'
import { drawRoutes } from './draw/routes.ts'
import { fieldRoutes } from './field/routes.ts'
import { REFRESH_MANUALS, refreshManuals, welcome } from './manual/refresh.ts'
import { manualRoutes } from './manual/routes.ts'
import { photoRoutes } from './photos/routes.ts'
import { planRoutes } from './plans/routes.ts'
import { hearAnswered } from './signals/hear-answered.ts'
import { signalTaskRoutes } from './signals/routes.ts'
import { followEnd, followIssue, followMaterials, followPromise } from './tasks/hear.ts'

/** 6+4 一体化综合监管: manual, checklist, joint check, rating; draws and citizens' reports. */
export const supervisionModule = {
  name: 'supervision',
  routes(app, context) {
    manualRoutes(app, context)
    checklistRoutes(app, context)
    planRoutes(app, context)
    checkRoutes(app, context)
    fieldRoutes(app, context)
    photoRoutes(app, context)
    drawRoutes(app, context)
    ratingRoutes(app, context)
    publicDrawRoutes(app, context)
    signalTaskRoutes(app, context)
  },
  listeners: {
    'licences.version-made': welcome,
    'cases.branch-decided': followPromise,
    'cases.promise': followPromise,
    'cases.following-promised': followMaterials,
    'cases.followed': followMaterials,
    'cases.following-expired': followMaterials,
    'cases.issued': followIssue,
    'cases.withdrawn': followEnd,
    'cases.closed': followEnd,
    'cases.declined': followEnd,
    'supervision.check-closed': hearClosed,
    'supervision.rectification-overdue': hearOverdue,
    'verification.signal-answered': hearAnswered,
  },
  jobs: {
    [LOOK_UP_LISTS]: async (_data, { context }) => {
      const { asked, silent } = await lookUpLists(context)
      if (silent > 0) context.log.warn({ asked, silent }, 'supervision: credit lists were silent')
    },
    [REFRESH_MANUALS]: async (data, { tx, context }) => {
      const fresh = await refreshManuals(tx, context, (data as { region?: string }).region)
      if (fresh > 0) context.log.info({ fresh }, 'supervision: manuals with new words')
    },
    [SWEEP_RECTIFICATIONS]: async (_data, { context }) => {
      const raised = await sweepRectifications(context)
      if (raised > 0) context.log.warn({ raised }, 'supervision: rectifications overdue')
    },
  },
  schedules: {
    [REFRESH_MANUALS]: '50 0 * * *',
    [SWEEP_RECTIFICATIONS]: '25 0 * * *',
    [LOOK_UP_LISTS]: '20 2 * * *',
  },
  // a catalogue that came with this version of the program is told without waiting for the night
  async start(context) {
    const today = context.clock.today()
    await context.db.transaction((tx) =>
      context.jobs.enqueue(tx, { name: REFRESH_MANUALS, data: {}, key: `start-${today}` }),
    )
  },
} satisfies ServerModule
