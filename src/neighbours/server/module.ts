import type { Context, ServerModule } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { findCase, type CaseHappened } from '../../cases/server/index.ts'
import { completeWith } from '../../outbox/server/index.ts'
import type { QuestionMoved } from '../../reviews/server/index.ts'
import { ANSWERED, DISPATCHED } from '../core/index.ts'
import { completeAnswer, completeDispatch } from './complete-dispatch.ts'
import { reconcile, say } from './reconcile.ts'
import { neighbourRoutes } from './routes.ts'
import { openDispatches } from './store.ts'

/** 对接: departments that work in approval systems of their own. */
export const neighboursModule = {
  name: 'neighbours',
  routes: neighbourRoutes,
  listeners: { 'cases.happened': followCase, 'reviews.question-answered': tellAnswer },
  start: async (context) => {
    completeWith(context, DISPATCHED, completeDispatch)
    completeWith(context, ANSWERED, completeAnswer)
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
