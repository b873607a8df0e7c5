import type { ServerModule } from '#platform/server/context.ts'
import type { Listener } from '#platform/server/events.ts'
import type { CasesEvent } from '../../cases/server/index.ts'
import { cancelVisit, planVisit } from './plan-visit.ts'
import { inspectionRoutes } from './routes.ts'

const plan: Listener = (tx, event, context) => planVisit(tx, event as CasesEvent, context)
const cancel: Listener = (tx, event, context) =>
  cancelVisit(tx, (event as CasesEvent).caseId, context)

/** 一同核查: one visit, one checklist, one list of faults, one re-inspection. */
export const inspectionsModule = {
  name: 'inspections',
  routes: inspectionRoutes,
  listeners: {
    'cases.accepted': plan,
    'cases.withdrawn': cancel,
    'cases.closed': cancel,
    'cases.decided': cancel,
  },
} satisfies ServerModule

export { INSPECTIONS_PROBLEMS } from './problems.ts'
