import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { afterQuietHours, maskPhone, type Outcome } from '../../core/index.ts'
import { post } from '../egress/post.ts'
import { egressOf } from '../egress/settings.ts'
import type { NextEvent } from '../queue/store.ts'
import type { Receiver } from '../receivers/store.ts'
import { signedHeaders } from '../sign.ts'
import { addressed } from './addressee.ts'
import { keep } from './keep.ts'

/** A way to send SMS: the gateway of the government's or a carrier's SMS service behind one small contract. */
export interface SmsGateway {
  readonly url: string
  /** Shared with the gateway; each request is signed with it after Standard Webhooks. */
  readonly secret: string
}

/** What a gateway answers: taken on (with its own number), or not and why. */
const Reply = z.object({
  accepted: z.boolean(),
  reference: z.string().max(100).optional(),
  /** `number`: nobody can be reached there, ever. */
  reason: z.enum(['number', 'content', 'quota', 'other']).optional(),
})

/** After so many failures with an unknown end the second gateway is asked, at the risk of one SMS too many. */
const GIVE_UP_ON_FIRST = 3

type Said =
  | { readonly said: 'taken'; readonly status: number }
  | { readonly said: 'refused'; readonly reason: string; readonly status: number }
  /** `unknown`: it may have gone out, since the answer got lost. */
  | { readonly said: 'down' | 'unknown'; readonly detail: string; readonly status?: number }

/**
 * An SMS, never in the quiet hours. The first gateway is asked with the event's id, which it sends once at most;
 * when it is down the second is asked at once, when its answer got lost only after it has been asked again.
 */
export async function sendSms(
  context: Context,
  _receiver: Receiver,
  event: NextEvent,
): Promise<Outcome> {
  const { to, text } = await addressed(context, event.body, 'phone')
  if (to === null) return { outcome: 'undeliverable', target: '—', detail: 'no-phone' }
  const target = maskPhone(to)
  const { smsGateways } = context.config
  const [first, second] = smsGateways
  if (first === undefined) return keep(target, text)
  const now = context.clock.now()
  const may = afterQuietHours(now.getTime())
  if (may > now.getTime()) {
    const notBefore = new Date(may).toISOString()
    return { outcome: 'retry', blame: 'event', target, detail: 'quiet-hours', notBefore }
  }
  const message = { id: event.id, to, text: `【准营】${text}` }
  let said = await ask(context, first, message)
  const sure = said.said === 'down' || event.attempts + 1 >= GIVE_UP_ON_FIRST
  if (second && sure && (said.said === 'down' || said.said === 'unknown'))
    said = await ask(context, second, message)
  return outcomeOf(said, target)
}

async function ask(
  context: Context,
  gateway: SmsGateway,
  message: { readonly id: string; readonly to: string; readonly text: string },
): Promise<Said> {
  const body = JSON.stringify(message)
  const timestamp = Math.floor(context.clock.now().getTime() / 1000)
  const key = [{ algorithm: 'hmac' as const, words: gateway.secret }]
  const headers = {
    'content-type': 'application/json',
    ...signedHeaders({ id: message.id, timestamp, body }, key),
  }
  const answer = await post({ url: gateway.url, headers, body }, egressOf(context))
  if (!answer.ok) {
    const lost = ['timeout', 'ECONNRESET', 'answer-cut-off', 'answer-too-large']
    return { said: lost.includes(answer.fault) ? 'unknown' : 'down', detail: answer.fault }
  }
  const { status } = answer
  if (status >= 300) return { said: 'down', detail: 'refused', status }
  const reply = parse(answer.body)
  if (!reply) return { said: 'unknown', detail: 'not-understood', status }
  if (reply.accepted) return { said: 'taken', status }
  return { said: 'refused', reason: reply.reason ?? 'other', status }
}

function parse(body: string): z.infer<typeof Reply> | undefined {
  try {
    return Reply.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

function outcomeOf(said: Said, target: string): Outcome {
  if (said.said === 'taken') return { outcome: 'delivered', target, status: said.status }
  if (said.said === 'refused') {
    const { status, reason: detail } = said
    return detail === 'number' || detail === 'content'
      ? { outcome: 'undeliverable', target, status, detail }
      : { outcome: 'retry', blame: 'receiver', target, status, detail }
  }
  const { detail, status } = said
  return {
    outcome: 'retry',
    blame: 'receiver',
    target,
    detail,
    ...(status !== undefined && { status }),
  }
}
