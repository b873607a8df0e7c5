import type { Context, Listener, ServerModule } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { LIFECYCLE_EVENTS as SINGLE } from '../../licences/core/index.ts'
import { hearCase, hearDeadline, hearNews, hearRegister } from './hear-case.ts'
import { hearLicence, hearNumbers, hearRenewal, hearSingle } from './hear-licence.ts'
import { SEND } from './pump.ts'
import { outboxRoutes } from './routes.ts'
import { measure } from './measure.ts'
import { stopSender, wakeSender } from './sender.ts'

/** Events of a comprehensive licence. */
const LICENCE = ['issued', 'reissued', 'refreshed', 'suspended', 'reinstated', 'voided', 'recalled']

const hear =
  <E>(work: (tx: Tx, event: E, context: Context) => Promise<void>): Listener =>
  (tx, event, context) =>
    work(tx, event as E, context)

/** 发件箱: everything that goes to systems and people outside, and nothing of it lost. */
export const outboxModule = {
  name: 'outbox',
  routes: outboxRoutes,
  listeners: {
    'cases.happened': hear(hearCase),
    'cases.deadline': hear(hearDeadline),
    'filing.register-differs': hear(hearRegister),
    'reviews.question-asked': hear(hearNews('question.asked')),
    'inspections.visit-proposed': hear(hearNews('visit.proposed')),
    'licences.renewal-due': hear(hearRenewal),
    'licences.numbers-running-out': hear(hearNumbers),
    ...Object.fromEntries(LICENCE.map((kind) => [`licences.${kind}`, hear(hearLicence)])),
    ...Object.fromEntries(SINGLE.map((kind) => [`licences.single-${kind}`, hear(hearSingle)])),
  },
  jobs: { [SEND]: async (_data, { context }) => wakeSender(context) },
  // what a process died over, and what comes due, within a minute
  schedules: { [SEND]: '* * * * *' },
  start: async (context) => measure(context),
  stop: stopSender,
} satisfies ServerModule
