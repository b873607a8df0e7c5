import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { requireActor } from '../../access/server/index.ts'
import {
  AddReceiver,
  ChangeReceiver,
  PauseReceiver,
  ReceiverAdded,
  ReceiverParams,
  ReceiverView,
  Replay,
  Replayed,
  RotateSecret,
  SecretTold,
} from '../core/index.ts'
import { contactRoutes } from './people/routes.ts'
import { OUTBOX_PROBLEMS } from './problems.ts'
import {
  addReceiver,
  editReceiver,
  endReceiver,
  pauseReceiver,
  rotateSecret,
} from './receivers/manage.ts'
import { replay } from './receivers/replay.ts'
import { readRoutes, seen } from './receivers/read-routes.ts'
import { tellSecret } from './secrets/secrets.ts'
import type { SecretAt } from './secrets/store.ts'
import { viewsOf } from './receivers/view.ts'

const config = { problems: OUTBOX_PROBLEMS }

export function outboxRoutes(app: ZhunyingApp, context: Context): void {
  readRoutes(app, context)
  manageRoutes(app, context)
  sendingRoutes(app, context)
  contactRoutes(app, context)
}

/** The secret of a command that has just been carried out, until it is told. */
const fresh = new WeakMap<object, string>()

/** The secret joins the answer on its way out: what is kept of the command does not hold it. */
const withSecret =
  (context: Context) => async (request: object, _reply: unknown, body: unknown) => {
    const { secretId, receiverId, ...rest } = body as Partial<SecretAt>
    if (secretId === undefined || receiverId === undefined) return body
    const at = { secretId, receiverId }
    const secret =
      fresh.get(request) ?? (await context.db.transaction((tx) => tellSecret(tx, context, at)))
    return { ...rest, secret }
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
          const at = { secretId, receiverId: receiver!.id }
          fresh.set(request, await tellSecret(tx, context, at))
          return granted({ receiver: receiver!, ...at })
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
        async (tx) => {
          const rotated = await rotateSecret(tx, context, actor, id, request.body)
          if (rotated.ok) fresh.set(request, await tellSecret(tx, context, rotated.value))
          return rotated
        },
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
