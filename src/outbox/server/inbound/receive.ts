import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { sendRefusal, setReach, type Problem, type ZhunyingApp } from '#platform/server/http.ts'
import { findAccountById, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { CloudEvent, CLOUD_EVENT_TYPE } from '../../core/index.ts'
import { secretsOf } from '../secrets/secrets.ts'
import { findReceiver, type Receiver } from '../receivers/store.ts'
import { signatureFault } from '../sign.ts'
import { INBOUND_PROBLEMS } from './problems.ts'
import type { InboundRefusal } from './refusal.ts'
import { findInbound, insertInbound } from './store.ts'

/** Who sends it: the system, and the account as which it acts here. */
export interface Sender {
  readonly receiver: Receiver
  readonly actor: Actor
}

/** What one type of message means here: its shape, and the command it is mapped to. */
export interface InboundAdapter<
  D = unknown,
  R extends { readonly code: string } = { code: string },
> {
  readonly data: z.ZodType<D>
  readonly problems: Readonly<Record<string, Problem>>
  /** In one transaction with the note that it was carried out; refused it leaves nothing behind. */
  carryOut(
    tx: Tx,
    context: Context,
    sender: Sender,
    data: D,
  ): Promise<Result<Readonly<Record<string, unknown>>, R>>
}

/** Types with their adapters; `adapter` keeps each one's own types together. */
export type InboundAdapters = Readonly<Record<string, InboundAdapter>>

export function adapter<D, R extends { readonly code: string }>(
  of: InboundAdapter<D, R>,
): InboundAdapter {
  return of as unknown as InboundAdapter
}

const Params = z.object({ neighbour: z.string().max(60) })
const Answered = z.looseObject({})
/** A whole application with its papers (`window.filed`); read as text, and parsed only once it is known who signed. */
const MOST_BYTES = 12 * 1024 * 1024

/**
 * `POST /api/v1/inbound/:neighbour`: one door for every system that tells us something. Signed (HMAC after
 * Standard Webhooks), recent, carried out once for each id: a repetition gets the first answer and does
 * nothing, the same id with other words is refused.
 */
export function inboundRoute(app: ZhunyingApp, context: Context, adapters: InboundAdapters): void {
  app.addContentTypeParser(CLOUD_EVENT_TYPE, { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  const problems = Object.assign(
    { ...INBOUND_PROBLEMS } as Record<string, Problem>,
    ...Object.values(adapters).map((one) => one.problems),
  ) as Record<string, Problem>
  app.post(
    '/api/v1/inbound/:neighbour',
    {
      schema: { params: Params, response: { 200: Answered } },
      config: { problems },
      bodyLimit: MOST_BYTES,
    },
    async (request, reply) => {
      const body = typeof request.body === 'string' ? request.body : ''
      const sender = await senderOf(context, request, request.params.neighbour, body)
      if (!sender.ok) return sendRefusal(reply, sender.refusal, INBOUND_PROBLEMS)
      return receive(context, adapters, problems, { request, reply, sender: sender.value, body })
    },
  )
}

/**
 * The system that signed this, by its id; reached as far as its account is. A system that does not exist, has
 * no secret, or was ended is not told from a wrong signature.
 */
export async function senderOf(
  context: Context,
  request: FastifyRequest,
  id: string,
  body: string,
): Promise<Result<Sender, InboundRefusal>> {
  const found = await context.db.transaction(async (tx) => {
    const receiver = z.uuid().safeParse(id).success ? await findReceiver(tx, id) : undefined
    if (!receiver || receiver.ended_at !== null || receiver.account_id === null) return undefined
    const actor = await findAccountById(tx, receiver.account_id)
    return actor && { actor, receiver, secrets: await secretsOf(tx, context, receiver, 'in') }
  })
  const now = context.clock.now().getTime()
  const fault = signatureFault(request.headers, body, found?.secrets ?? [], now)
  if (fault !== null)
    return refused({
      code: `INBOUND_SIGNATURE_${fault.toUpperCase() as Uppercase<typeof fault>}`,
    })
  const { actor, receiver } = found!
  request.actorId = actor.accountId
  setReach(request, { regions: [receiver.region] })
  return granted({ actor, receiver })
}

interface Arrived {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly sender: Sender
  readonly body: string
}

async function receive(
  context: Context,
  adapters: InboundAdapters,
  problems: Record<string, Problem>,
  { request, reply, sender, body }: Arrived,
): Promise<FastifyReply> {
  const event = read(body, String(request.headers['webhook-id']))
  if (!event.ok) return sendRefusal(reply, event.refusal, INBOUND_PROBLEMS)
  try {
    const done = await context.db.transaction(async (tx) => {
      const answer = await once(tx, context, adapters, sender, event.value, body)
      if (!answer.ok) throw new Undo(answer.refusal)
      return answer.value
    })
    if (done.repeated) reply.header('inbound-repeated', 'true')
    return await reply.send(done.body)
  } catch (error) {
    if (error instanceof Undo) return sendRefusal(reply, error.refusal, problems)
    throw error
  }
}

/** Undoes the transaction of a refused message. */
class Undo extends Error {
  readonly refusal: { readonly code: string }
  constructor(refusal: { readonly code: string }) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function read(body: string, id: string): Result<CloudEvent, InboundRefusal> {
  const wrong = (path: string, message: string) =>
    refused<InboundRefusal>({ code: 'INBOUND_NOT_AN_EVENT', errors: [{ path, message }] })
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return wrong('', 'not JSON')
  }
  const event = CloudEvent.safeParse(json)
  if (!event.success) return refused({ code: 'INBOUND_NOT_AN_EVENT', errors: faults(event.error) })
  return event.data.id === id ? granted(event.data) : wrong('id', 'is not the webhook-id')
}

const faults = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))

type Outcome = { readonly repeated: boolean; readonly body: Readonly<Record<string, unknown>> }

async function once(
  tx: Tx,
  context: Context,
  adapters: InboundAdapters,
  sender: Sender,
  event: CloudEvent,
  body: string,
): Promise<Result<Outcome, { readonly code: string }>> {
  const { receiver, actor } = sender
  // messages of one system follow one another
  await findReceiver(tx, receiver.id, true)
  const heard = { region: receiver.region, receiver_id: receiver.id, id: event.id }
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const before = await findInbound(tx, heard)
  if (before) {
    if (before.bodyHash !== bodyHash) return refused({ code: 'INBOUND_ID_REUSED', id: event.id })
    return granted({ repeated: true, body: before.answer.body })
  }
  const known = Object.hasOwn(adapters, event.type) ? adapters[event.type] : undefined
  if (!known) return refused({ code: 'INBOUND_TYPE_UNKNOWN', types: Object.keys(adapters) })
  const data = known.data.safeParse(event.data)
  if (!data.success) return refused({ code: 'INBOUND_NOT_AN_EVENT', errors: faults(data.error) })
  const done = await known.carryOut(tx, context, sender, data.data)
  if (!done.ok) return done
  const { type, subject = '' } = event
  await record(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'inbound.carried-out',
    region: receiver.region,
    object: { kind: 'receiver', id: receiver.id },
    detail: { type, event: event.id, subject },
  })
  const at = context.clock.now().toISOString()
  const answer = { status: 200, body: done.value }
  await insertInbound(tx, { ...heard, at, type, subject, body_hash: bodyHash }, answer)
  return granted({ repeated: false, body: done.value })
}
