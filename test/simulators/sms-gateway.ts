import type http from 'node:http'
import { Webhook } from 'standardwebhooks'
import { openReceiver, type WebhookReceiver } from './webhook-receiver.ts'

/** One SMS that really went out. */
export interface SentSms {
  readonly id: string
  readonly to: string
  readonly text: string
}

/** An SMS service that sends a message once for each id, checks who asks, and misbehaves as it is told. */
export interface SmsGateway extends Pick<WebhookReceiver, 'url' | 'leave' | 'comeBack' | 'close'> {
  readonly sent: SentSms[]
  /** `lost`: it sends and its answer gets lost. `nobody`: there is nobody at this number. */
  mood: 'well' | 'lost' | 'nobody' | 'quota' | 'broken'
  /** Requests whose signature was wrong. */
  readonly forged: number
}

export async function openSmsGateway(secret: string): Promise<SmsGateway> {
  const receiver = await openReceiver()
  const known = new Set<string>()
  let forged = 0
  const gateway: SmsGateway = {
    get url() {
      return receiver.url
    },
    leave: () => receiver.leave(),
    comeBack: () => receiver.comeBack(),
    close: () => receiver.close(),
    sent: [],
    mood: 'well',
    get forged() {
      return forged
    },
  }
  const saying = (answer: object) => ({ kind: 'says' as const, body: JSON.stringify(answer) })
  receiver.manner = ({ headers, body }) => {
    if (!signedBy(secret, headers, body)) {
      forged++
      return { kind: 'status', status: 401 }
    }
    const sms = JSON.parse(body) as SentSms
    if (gateway.mood === 'broken') return { kind: 'status', status: 500 }
    if (gateway.mood === 'nobody') return saying({ accepted: false, reason: 'number' })
    if (gateway.mood === 'quota') return saying({ accepted: false, reason: 'quota' })
    if (!known.has(sms.id)) gateway.sent.push(sms)
    known.add(sms.id)
    return gateway.mood === 'lost' ? { kind: 'deaf' } : saying({ accepted: true, reference: 'r' })
  }
  return gateway
}

/** By the reference library; whether it is recent is not looked at, as the tests stand on days of their own. */
function signedBy(secret: string, headers: http.IncomingHttpHeaders, body: string): boolean {
  const id = String(headers['webhook-id'])
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  return new Webhook(secret).sign(id, at, body) === headers['webhook-signature']
}
