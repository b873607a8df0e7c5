import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  send,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import type { Tx } from '#platform/server/database.ts'
import { listScope, requireActor } from '../../access/server/index.ts'
import {
  AddReceiver,
  AttemptList,
  ChangeReceiver,
  ContactView,
  PauseReceiver,
  ReceiverAdded,
  ReceiverList,
  ReceiverParams,
  ReceiverView,
  Replay,
  Replayed,
  RotateSecret,
  SecretTold,
} from '../core/index.ts'
import { listAttempts } from './attempts/store.ts'
import { contactOf, setContact } from './people/contacts.ts'
import { OUTBOX_PROBLEMS } from './problems.ts'
import {
  addReceiver,
  editReceiver,
  endReceiver,
  pauseReceiver,
  receiverFor,
  rotateSecret,
} from './receivers/manage.ts'
import { replay } from './receivers/replay.ts'
import { tellSecret } from './receivers/secrets.ts'
import { listReceivers, type Receiver, type SecretAt } from './receivers/store.ts'
import { viewsOf } from './receivers/view.ts'
import type { OutboxRefusal } from './refusal.ts'
import type { Result } from '#kernel/result.ts'

const config = { problems: OUTBOX_PROBLEMS }
const ATTEMPTS_SHOWN = 100

export function outboxRoutes(app: ZhunyingApp, context: Context): void {
  readRoutes(app, context)
  manageRoutes(app, context)
  sendingRoutes(app, context)
  contactRoutes(app, context)
}

/** The receiver after a command, as the page shows it. */
async function seen(
  tx: Tx,
  context: Context,
  done: Result<Receiver, OutboxRefusal>,
): Promise<Result<ReceiverView, OutboxRefusal>> {
  return done.ok ? granted((await viewsOf(tx, context, [done.value]))[0]!) : done
}

/** The secret joins the answer on its way out: what is kept of the command does not hold it. */
const withSecret =
  (context: Context) => async (_request: unknown, _reply: unknown, body: unknown) => {
    const { secretId, receiverId, ...rest } = body as Partial<SecretAt>
    if (secretId === undefined || receiverId === undefined) return body
    const secret = await context.db.transaction((tx) =>
      tellSecret(tx, context, { secretId, receiverId }),
    )
    return { ...rest, secret }
  }

function readRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/receivers',
    { schema: { response: { 200: ReceiverList } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const scope = listScope(actor, 'receiver.read')
      const { smtpUrl, smsGateways, demo } = context.config
      const ways = { mail: smtpUrl !== undefined, sms: smsGateways.length > 0, demo }
      if (!scope) return { items: [], ways }
      const items = await context.db.transaction(async (tx) =>
        viewsOf(tx, context, await listReceivers(tx, scope.regions)),
      )
      return { items, ways }
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

function manageRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/receivers',
    {
      schema: { body: AddReceiver, response: { 201: ReceiverAdded } },
      config,
      preSerialization: withSecret(context),
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        async (tx) => {
          const added = await addReceiver(tx, context, actor, request.body)
          if (!added.ok) return added
          const [receiver] = await viewsOf(tx, context, [added.value.receiver])
          const { secretId } = added.value
          return granted({ receiver: receiver!, receiverId: receiver!.id, secretId })
        },
        OUTBOX_PROBLEMS,
        { status: 201 },
      )
    },
  )
  app.patch(
    '/api/v1/receivers/:id',
    {
      schema: { params: ReceiverParams, body: ChangeReceiver, response: { 200: ReceiverView } },
      config: {
        problems: { ...OUTBOX_PROBLEMS, IF_MATCH_MISSING: PLATFORM_PROBLEMS.IF_MATCH_MISSING },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const at = { id: request.params.id, seen: version.value }
      return command(
        request,
        reply,
        context,
        async (tx) => seen(tx, context, await editReceiver(tx, context, actor, at, request.body)),
        OUTBOX_PROBLEMS,
      )
    },
  )
  app.post(
    '/api/v1/receivers/:id/end',
    { schema: { params: ReceiverParams, response: { 200: ReceiverView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        async (tx) => seen(tx, context, await endReceiver(tx, context, actor, request.params.id)),
        OUTBOX_PROBLEMS,
      )
    },
  )
  app.post(
    '/api/v1/receivers/:id/secrets',
    {
      schema: { params: ReceiverParams, body: RotateSecret, response: { 201: SecretTold } },
      config,
      preSerialization: withSecret(context),
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      return command(
        request,
        reply,
        context,
        (tx) => rotateSecret(tx, context, actor, id, request.body),
        OUTBOX_PROBLEMS,
        { status: 201 },
      )
    },
  )
}

function sendingRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/receivers/:id/pause',
    {
      schema: { params: ReceiverParams, body: PauseReceiver, response: { 200: ReceiverView } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const { reason } = request.body
      return command(
        request,
        reply,
        context,
        async (tx) => seen(tx, context, await pauseReceiver(tx, context, actor, id, reason)),
        OUTBOX_PROBLEMS,
      )
    },
  )
  app.post(
    '/api/v1/receivers/:id/resume',
    { schema: { params: ReceiverParams, response: { 200: ReceiverView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      return command(
        request,
        reply,
        context,
        async (tx) => seen(tx, context, await pauseReceiver(tx, context, actor, id, null)),
        OUTBOX_PROBLEMS,
      )
    },
  )
  app.post(
    '/api/v1/receivers/:id/replay',
    { schema: { params: ReceiverParams, body: Replay, response: { 200: Replayed } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      return command(
        request,
        reply,
        context,
        (tx) => replay(tx, context, actor, id, request.body),
        OUTBOX_PROBLEMS,
      )
    },
  )
}

/** How they who are signed in want to be told. */
function contactRoutes(app: ZhunyingApp, context: Context): void {
  const NONE: ContactView = { language: 'zh', mail: null, phone: null, byMail: true, bySms: true }
  app.get(
    '/api/v1/me/contact',
    { schema: { response: { 200: ContactView } }, config },
    async (request, reply) => {
      const { accountId } = await requireActor(request, reply, context)
      const contact = await context.db.transaction((tx) => contactOf(tx, context, accountId))
      return contact ?? NONE
    },
  )
  app.put(
    '/api/v1/me/contact',
    { schema: { body: ContactView, response: { 200: ContactView } }, config },
    async (request, reply) => {
      const { accountId } = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        async (tx) => {
          await setContact(tx, context, accountId, request.body)
          return granted(request.body)
        },
        OUTBOX_PROBLEMS,
      )
    },
  )
}
