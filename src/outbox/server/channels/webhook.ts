import type { Context } from '#platform/server/context.ts'
import { CloudEvent, CLOUD_EVENT_TYPE, type Outcome } from '../../core/index.ts'
import { completionOf } from '../complete.ts'
import { post, type Answer } from '../egress/post.ts'
import { egressOf } from '../egress/settings.ts'
import type { NextEvent } from '../queue/store.ts'
import type { Receiver } from '../receivers/store.ts'
import { secretsOf } from '../secrets/secrets.ts'
import { signedHeaders } from '../sign.ts'

/** What the other side says of this event alone; anything else is the state of the whole system. */
const OF_THE_EVENT = new Set([400, 405, 406, 409, 413, 415, 422])
const HOUR = 3_600_000

/** One event to another system: a CloudEvent in structured JSON, signed after Standard Webhooks. */
export async function sendWebhook(
  context: Context,
  receiver: Receiver,
  event: Pick<NextEvent, 'id' | 'type' | 'body'>,
): Promise<Outcome> {
  const now = context.clock.now()
  const url = receiver.url ?? ''
  const secrets = await context.db.transaction((tx) => secretsOf(tx, context, receiver, 'out'))
  const complete = completionOf(context, event.type)
  const body = complete
    ? JSON.stringify(await complete(context, CloudEvent.parse(JSON.parse(event.body)), receiver))
    : event.body
  const timestamp = Math.floor(now.getTime() / 1000)
  const headers = {
    'content-type': `${CLOUD_EVENT_TYPE}; charset=utf-8`,
    'user-agent': 'zhunying',
    ...signedHeaders({ id: event.id, timestamp, body }, secrets),
  }
  const answer = await post({ url, headers, body }, egressOf(context))
  return outcomeOf(answer, new URL(url).origin, now)
}

/** Only a 2xx is an acknowledgement; a redirect is none, and is not followed. */
export function outcomeOf(answer: Answer, target: string, now: Date): Outcome {
  if (!answer.ok) return { outcome: 'retry', blame: 'receiver', target, detail: answer.fault }
  const { status } = answer
  if (status >= 200 && status < 300) return { outcome: 'delivered', target, status }
  const notBefore = askedToWait(answer.retryAfter, now)
  return {
    outcome: 'retry',
    blame: OF_THE_EVENT.has(status) ? 'event' : 'receiver',
    target,
    status,
    ...(notBefore !== null && { notBefore }),
  }
}

/** Retry-After in seconds or as a date; an hour at most, so that nobody is put off for ever. */
function askedToWait(words: string | null, now: Date): string | null {
  if (words === null) return null
  const seconds = /^\d{1,6}$/.test(words) ? Number(words) * 1000 : Date.parse(words) - now.getTime()
  if (!(seconds > 0)) return null
  return new Date(now.getTime() + Math.min(seconds, HOUR)).toISOString()
}
