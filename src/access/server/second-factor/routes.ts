import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCOUNT_PROBLEMS } from '../account-problems.ts'
import { countGuess, forgive } from '../lock-out/lock-out.ts'
import { requireActor } from '../require-actor.ts'
import { deviceOf } from '../session.ts'
import { confirmFactor, proposeFactor, readSecurity, removeFactor, selfOf } from './enrol.ts'

const config = { problems: ACCOUNT_PROBLEMS }
const Code = z.strictObject({ code: z.string().min(1).max(40) })
const SecurityView = z.object({
  secondFactor: z.boolean(),
  /** The role asks for it, and nothing else may be done before. */
  required: z.boolean(),
  /** How many recovery codes are left. */
  recoveryCodes: z.int(),
})
const Proposed = z.object({ uri: z.string(), secret: z.string(), qr: z.string() })

/** One's own account: setting up a one-time code, and taking it off. Answers with secrets are not kept. */
export function secondFactorRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/account/security',
    { config, schema: { response: { 200: SecurityView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      reply.header('cache-control', 'no-store')
      return context.db.transaction((tx) => readSecurity(tx, actor))
    },
  )

  app.post(
    '/api/v1/account/second-factor',
    { config, schema: { response: { 200: Proposed } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      // not by `command`: its answer, which holds the secret, would be kept with the key
      const proposed = await context.db.transaction((tx) => proposeFactor(tx, actor))
      return send(reply.header('cache-control', 'no-store'), proposed, ACCOUNT_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/account/second-factor/confirm',
    {
      config,
      schema: { body: Code, response: { 200: z.object({ recoveryCodes: z.array(z.string()) }) } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { code } = request.body
      const done = await context.db.transaction((tx) => confirmFactor(tx, context, actor, code))
      return send(reply.header('cache-control', 'no-store'), done, ACCOUNT_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/account/second-factor/remove',
    { config, schema: { body: Code, response: { 200: z.null() } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const client = { address: request.ip, device: deviceOf(request, context) }
      const counted = await countGuess(context, selfOf(actor), client)
      if (!counted.ok) return sendRefusal(reply, counted.refusal, ACCOUNT_PROBLEMS)
      const work = async (tx: Tx) => {
        const removed = await removeFactor(tx, context, actor, request.body.code)
        if (removed.ok) await forgive(tx, counted.value)
        return removed
      }
      return command(request, reply, context, work, ACCOUNT_PROBLEMS)
    },
  )
}
