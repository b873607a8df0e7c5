import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { listScope, requireActor } from '../../../access/server/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { AttemptList, ReceiverList, ReceiverParams, ReceiverView } from '../../core/index.ts'
import { listAttempts } from '../attempts/store.ts'
import { OUTBOX_PROBLEMS } from '../problems.ts'
import type { OutboxRefusal } from '../refusal.ts'
import { receiverFor } from './manage.ts'
import { listReceivers, type Receiver } from './store.ts'
import { viewsOf } from './view.ts'

const config = { problems: OUTBOX_PROBLEMS }
const ATTEMPTS_SHOWN = 100

/** Departments that decide something, of these regions. */
function departmentsOf(context: Context, regions: readonly string[] | '*') {
  return [...currentCatalogue(context).regions.values()]
    .filter(({ plan }) => regions === '*' || regions.includes(plan.region))
    .flatMap(({ plan }) =>
      plan.departments
        .filter(({ items }) => items.length > 0)
        .map(({ id, name }) => {
          return { region: plan.region, regionName: plan.name.zh, id, name }
        }),
    )
}

/** The receiver after a command, as the page shows it. */
export async function seen(
  tx: Tx,
  context: Context,
  done: Result<Receiver, OutboxRefusal>,
): Promise<Result<ReceiverView, OutboxRefusal>> {
  return done.ok ? granted((await viewsOf(tx, context, [done.value]))[0]!) : done
}

export function readRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/receivers',
    { schema: { response: { 200: ReceiverList } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const scope = listScope(actor, 'receiver.read')
      const { smtpUrl, smsGateways, demo } = context.config
      const ways = { mail: smtpUrl !== undefined, sms: smsGateways.length > 0, demo }
      if (!scope) return { items: [], departments: [], ways }
      const items = await context.db.transaction(async (tx) =>
        viewsOf(tx, context, await listReceivers(tx, scope.regions)),
      )
      return { items, departments: departmentsOf(context, scope.regions), ways }
    },
  )
  app.get(
    '/api/v1/receivers/:id',
    { schema: { params: ReceiverParams, response: { 200: ReceiverView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction(async (tx) =>
        seen(tx, context, await receiverFor(tx, actor, 'receiver.read', request.params.id)),
      )
      return send(reply, found, OUTBOX_PROBLEMS)
    },
  )
  app.get(
    '/api/v1/receivers/:id/attempts',
    { schema: { params: ReceiverParams, response: { 200: AttemptList } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction(async (tx) => {
        const { id } = request.params
        const receiver = await receiverFor(tx, actor, 'receiver.read', id)
        if (!receiver.ok) return receiver
        const at = { region: receiver.value.region, receiverId: id }
        return granted({ items: await listAttempts(tx, at, ATTEMPTS_SHOWN) })
      })
      return send(reply, found, OUTBOX_PROBLEMS)
    },
  )
}
