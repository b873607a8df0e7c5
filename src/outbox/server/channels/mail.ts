import { createTransport, type Transporter } from 'nodemailer'
import type { Context } from '#platform/server/context.ts'
import { maskMail, type Outcome } from '../../core/index.ts'
import type { NextEvent } from '../queue/store.ts'
import type { Receiver } from '../receivers/store.ts'
import { addressed } from './addressee.ts'
import { keep } from './keep.ts'

const transports = new WeakMap<Context, Transporter>()

/** The way out, made once: SMTP_URL says where, with what name and over TLS or not. */
function transportOf(context: Context, url: string): Transporter {
  const known = transports.get(context)
  if (known) return known
  const made = createTransport(
    { url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    { from: context.config.mailFrom },
  )
  transports.set(context, made)
  return made
}

/**
 * A mail, in the receiver's language. Its Message-ID is the event's, so that one which arrives twice is seen to
 * be the same. What the server refuses for good has no second try; a server that is away is tried without end.
 */
export async function sendMail(
  context: Context,
  _receiver: Receiver,
  event: NextEvent,
): Promise<Outcome> {
  const { to, subject, text } = await addressed(context, event.body, 'mail')
  if (to === null) return { outcome: 'undeliverable', target: '—', detail: 'no-address' }
  const target = maskMail(to)
  const { smtpUrl } = context.config
  if (smtpUrl === undefined) return keep(target, `${subject}\n${text}`)
  try {
    await transportOf(context, smtpUrl).sendMail({
      to,
      subject: `【准营】${subject}`,
      text,
      messageId: `<${event.id}@zhunying>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return { outcome: 'delivered', target }
  } catch (error) {
    return ofFault(error, target)
  }
}

function ofFault(error: unknown, target: string): Outcome {
  const { code, responseCode: status } = error as { code?: string; responseCode?: number }
  const said = { target, ...(status !== undefined && { status }), detail: code ?? 'failed' }
  // the server's word on this address (RFC 5321, 4.2.1): 5 is for good, 4 for now
  if (code === 'EENVELOPE' && status !== undefined)
    return status >= 500
      ? { outcome: 'undeliverable', ...said }
      : { outcome: 'retry', blame: 'event', ...said }
  return { outcome: 'retry', blame: 'receiver', ...said }
}
