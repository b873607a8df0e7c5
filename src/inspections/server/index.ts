import type { ServerModule } from '#platform/server/context.ts'
import type { Listener } from '#platform/server/events.ts'
import type { CasesEvent } from '../../cases/server/index.ts'
import { arrangementRoutes } from './arrange/routes.ts'
import { addDemoRoster } from './officers/demo-roster.ts'
import { officerRoutes } from './officers/routes.ts'
import { cancelVisit, planVisit, reviveVisit } from './plan-visit.ts'
import { inspectionRoutes, visitFileRoutes } from './routes.ts'

const plan: Listener = (tx, event, context) => planVisit(tx, (event as CasesEvent).caseId, context)
const revive: Listener = (tx, event, context) =>
  reviveVisit(tx, (event as CasesEvent).caseId, context)
const cancel: Listener = (tx, event, context) =>
  cancelVisit(tx, (event as CasesEvent).caseId, context)

/** 一同核查: one visit, one checklist, one list of faults, one re-inspection. */
export const inspectionsModule = {
  name: 'inspections',
  routes(app, context) {
    inspectionRoutes(app, context)
    visitFileRoutes(app, context)
    arrangementRoutes(app, context)
    officerRoutes(app, context)
  },
  start: addDemoRoster,
  listeners: {
    'cases.accepted': plan,
    'cases.visit-requested': plan,
    'cases.reopened': revive,
    'cases.withdrawn': cancel,
    'cases.closed': cancel,
    'cases.decided': cancel,
  },
} satisfies ServerModule

export { listWritten } from './entries/written/store.ts'
export { INSPECTIONS_PROBLEMS } from './problems.ts'
export { listOfficers, type RosterOfficer } from './officers/store.ts'
