import type { Context, ServerModule } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { findCase, type CaseHappened } from '../../cases/server/index.ts'
import { completeWith } from '../../outbox/server/index.ts'
import type { QuestionMoved } from '../../reviews/server/index.ts'
import { ANSWERED, CHECK_CLOSED, DISPATCHED, PUSHED, RECTIFICATION_OVERDUE } from '../core/index.ts'
import { connectAsked } from './asked/connect.ts'
import { completeAnswer, completeDispatch } from './complete-dispatch.ts'
import { loadMappings } from './mappings.ts'
import { tellPlatform } from './findings/findings.ts'
import { tellEntry } from './entries/entries.ts'
import { reconcile, say } from './reconcile.ts'
import { LIFECYCLE_EVENTS } from '../../licences/core/index.ts'
import { askLibraries, COMPARE } from './library/report.ts'
import { completePush, followLicence } from './library/tell.ts'
import { neighbourRoutes } from './routes.ts'
import { openDispatches } from './store.ts'

/** Everything that happens to a comprehensive licence, and to a single one. */
const OF_LICENCES = [
  'issued',
  'reissued',
  'refreshed',
  'suspended',
  'reinstated',
  'voided',
  'recalled',
  ...LIFECYCLE_EVENTS.map((event) => `single-${event}`),
]

/** 对接: departments that work in approval systems of their own, and the other systems of a region. */
export const neighboursModule = {
  name: 'neighbours',
  routes: neighbourRoutes,
  listeners: {
    'cases.happened': async (tx, happened: CaseHappened, context) => {
      await followCase(tx, happened, context)
      await tellEntry(tx, happened, context)
    },
    'reviews.question-answered': tellAnswer,
    [CHECK_CLOSED]: tellPlatform,
    [RECTIFICATION_OVERDUE]: tellPlatform,
    ...Object.fromEntries(OF_LICENCES.map((kind) => [`licences.${kind}`, followLicence])),
  },
  jobs: { [COMPARE]: async (_data, { context }) => void (await askLibraries(context)) },
  schedules: { [COMPARE]: '30 2 * * *' },
  start: async (context) => {
    connectAsked(context)
    loadMappings(context, currentCatalogue(context))
    completeWith(context, DISPATCHED, completeDispatch)
    completeWith(context, ANSWERED, completeAnswer)
    completeWith(context, PUSHED, completePush)
  },
} satisfies ServerModule

/** Whatever happened to a case, its departments' systems have what is theirs. */
async function followCase(
  tx: Tx,
  { caseId, event }: CaseHappened,
  context: Context,
): Promise<void> {
  if (event.kind === 'edited' || event.kind === 'created') return
  const record = await findCase(tx, caseId)
  if (record) await reconcile(tx, context, record)
}

/** The applicant answered what a department's system asked. */
async function tellAnswer(
  tx: Tx,
  { region, caseId, item }: QuestionMoved,
  context: Context,
): Promise<void> {
  const open = (await openDispatches(tx, { region, caseId })).find((one) => one.item === item)
  const record = open && (await findCase(tx, caseId))
  if (!record) return
  const { receiverId, round } = open
  await say(tx, context, record, { type: ANSWERED, item, receiverId, more: { round } })
}
