import type { Context } from '#platform/server/context.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { granted } from '#kernel/result.ts'
import { ACCESS_PROBLEMS, allow, requireActor, type Actor } from '../../access/server/index.ts'
import { ListMessages, MessagePage, MOST_COUNTED, ReadMessages, UnreadView } from '../core/index.ts'
import { countUnread, listMessages, markRead } from './store.ts'

const PAGE = 20
const config = { problems: ACCESS_PROBLEMS }

/** 消息 of whoever is signed in: always their own, nobody reads those of others. */
export function messageRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/messages',
    { config, schema: { querystring: ListMessages, response: { 200: MessagePage } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      if (!hasMessages(actor)) return reply.send({ items: [], next: null })
      const of = { ownerId: actor.accountId, before: request.query.cursor, limit: PAGE + 1 }
      const rows = await context.db.transaction((tx) => listMessages(tx, of))
      const items = rows
        .slice(0, PAGE)
        .map(({ id, kind, about, aboutId, shop, title, text, todo, at, readAt }) => {
          return { id, kind, about, aboutId, shop, title, text, todo, at, readAt }
        })
      const next = rows.length > PAGE ? (items.at(-1)?.id ?? null) : null
      return reply.header('cache-control', 'private, no-store').send({ items, next })
    },
  )

  app.get(
    '/api/v1/messages/unread',
    { config, schema: { response: { 200: UnreadView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = hasMessages(actor)
        ? await context.db.transaction((tx) => countUnread(tx, actor.accountId, MOST_COUNTED + 1))
        : 0
      const unread = Math.min(found, MOST_COUNTED)
      return reply
        .header('cache-control', 'private, no-store')
        .send({ unread, more: found > unread })
    },
  )

  app.post(
    '/api/v1/messages/read',
    { config, schema: { body: ReadMessages, response: { 200: UnreadView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        async (tx) => {
          const at = context.clock.now().toISOString()
          const { ids } = request.body
          if (ids?.length !== 0) await markRead(tx, { ownerId: actor.accountId, ids, at })
          const found = await countUnread(tx, actor.accountId, MOST_COUNTED + 1)
          const unread = Math.min(found, MOST_COUNTED)
          return granted({ unread, more: found > unread })
        },
        ACCESS_PROBLEMS,
      )
    },
  )
}

/** Staff is told of its work at its desk; messages are an applicant's. */
function hasMessages(actor: Actor): boolean {
  return allow(actor, 'message.read', { region: '*', ownerId: actor.accountId }).ok
}
