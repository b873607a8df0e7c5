import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor, type Actor } from '../../../access/server/index.ts'
import { Addressee, PostingView, PostingWish } from '../../core/index.ts'
import { LICENCES_PROBLEMS } from '../problems.ts'
import { orderPosting, withdrawPosting } from './order.ts'
import { declinePosting } from './settle.ts'
import { postingsFor, presentPosting } from './show.ts'
import type { Posting } from './store.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }
const ById = z.object({ id: z.uuid() })
const Query = z.object({ number: z.string().max(32).optional(), cursor: z.uuid().optional() })

/** 邮寄 of the paper licence: ordered from the wallet, sent from the window. */
export function postingRoutes(app: ZhunyingApp, context: Context): void {
  const shown = async <R>(
    tx: Tx,
    actor: Actor,
    done: Result<Posting, R>,
  ): Promise<Result<PostingView, R>> =>
    done.ok
      ? granted(await presentPosting(tx, done.value, done.value.asked_by === actor.accountId))
      : done

  app.post(
    '/api/v1/licences/:number/postings',
    {
      config,
      schema: {
        params: z.object({ number: z.string().max(32) }),
        body: Addressee,
        response: { 201: PostingView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const wish = { ...request.params, addressee: request.body }
      const work = async (tx: Tx) => shown(tx, actor, await orderPosting(tx, context, actor, wish))
      return command(request, reply, context, work, PROBLEMS, { status: 201 })
    },
  )

  app.get(
    '/api/v1/postings',
    {
      config,
      schema: {
        querystring: Query,
        response: {
          200: z.object({
            items: z.array(PostingView),
            next: z.string().nullable(),
            /** With `number`, to its holder only: what the application said of the delivery. */
            wish: PostingWish.nullable(),
          }),
        },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => postingsFor(tx, actor, request.query))
    },
  )

  app.post(
    '/api/v1/postings/:id/withdraw',
    { config, schema: { params: ById, response: { 200: PostingView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const work = async (tx: Tx) => shown(tx, actor, await withdrawPosting(tx, context, actor, id))
      return command(request, reply, context, work, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/postings/:id/decline',
    {
      config,
      schema: {
        params: ById,
        body: z.strictObject({ reason: z.string().trim().min(1).max(300) }),
        response: { 200: PostingView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const of = { ...request.params, ...request.body }
      const work = async (tx: Tx) => shown(tx, actor, await declinePosting(tx, context, actor, of))
      return command(request, reply, context, work, PROBLEMS)
    },
  )
}
