import { Webhook } from 'standardwebhooks'
import { newId } from '#platform/server/ids.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import type { Reply } from '../builders/people.ts'
import { openReceiver, type Received, type WebhookReceiver } from './webhook-receiver.ts'

/** What was handed to it, as it keeps it: the words of the message are its only source. */
export interface Handed {
  readonly caseId: string
  readonly item: string
  readonly round: number
  readonly form: readonly { element: string; label: string; value: unknown }[]
  readonly sheet: { readonly title: string }
  /** The form in this department's own names, where it has told us them. */
  readonly theirs?: {
    readonly fields: readonly { code: string; name: string; value: unknown }[]
    readonly unmapped: readonly string[]
  }
  readonly materials: readonly {
    readonly material: string
    readonly files: readonly { id: string; sha256: string; url: string }[]
  }[]
}

/** How it sends a message wrongly. */
export interface Misbehaviour {
  readonly secret?: string
  /** Seconds by which its clock is ahead. */
  readonly ahead?: number
  readonly id?: string
  /** The id that is signed, where it is not the message's own. */
  readonly signedAs?: string
  readonly sequence?: number
  readonly unsigned?: true
  readonly tampered?: true
}

/** What its grant says beside the number. */
export interface GrantWords {
  readonly hearing?: { readonly on: string; readonly record: string; readonly document: string }
  /** Three, within what most items may have. */
  readonly years?: number
}

/**
 * 专业审批系统: a department's own approval system, as far as it meets ours. It checks our signatures by the
 * reference library, keeps what it is handed once for each id, and answers with signed messages; every way in
 * which such systems fail can be asked of it.
 */
export interface ApprovalSystem {
  readonly receiver: WebhookReceiver
  /** Messages in the order of their first arrival, each once. */
  readonly heard: { readonly type: string; readonly data: Record<string, unknown> }[]
  readonly handed: Map<string, Handed>
  /** Messages whose signature was wrong. */
  readonly forged: number
  knows(secrets: { readonly out: string; readonly in: string; readonly neighbour: string }): void
  accept(at: Handed, how?: Misbehaviour): Promise<Reply>
  query(at: Handed, words: string, how?: Misbehaviour): Promise<Reply>
  grant(at: Handed, number: string, how?: Misbehaviour & GrantWords): Promise<Reply>
  refuse(at: Handed, reasons: string, how?: Misbehaviour): Promise<Reply>
  send(type: string, data: object, how?: Misbehaviour): Promise<Reply>
  /** A file that a handed item lists. */
  fetch(url: string, how?: Misbehaviour): Promise<{ status: number; bytes: Buffer }>
  close(): Promise<void>
}

export async function openApprovalSystem(
  app: () => Promise<ZhunyingApp>,
  now: () => Date,
): Promise<ApprovalSystem> {
  const receiver = await openReceiver()
  const seen = new Set<string>()
  const counted = new Map<string, number>()
  let keys = { out: '', in: '', neighbour: '' }
  let forged = 0

  receiver.manner = (message) => {
    if (!signed(message)) {
      forged++
      return { kind: 'status', status: 401 }
    }
    const event = JSON.parse(message.body) as {
      id: string
      type: string
      data: Record<string, unknown>
    }
    if (!seen.has(event.id)) {
      seen.add(event.id)
      system.heard.push(event)
      const handed = event.data as unknown as Handed
      const key = `${handed.caseId}/${handed.item}`
      if (event.type === 'cn.zhunying.branch.dispatched') {
        system.handed.set(key, handed)
        counted.set(key, 0)
      } else if (event.type === 'cn.zhunying.branch.recalled') system.handed.delete(key)
    }
    return { kind: 'well' }
  }

  function signed({ headers, body }: Received): boolean {
    const id = String(headers['webhook-id'])
    const at = new Date(Number(headers['webhook-timestamp']) * 1000)
    const given = String(headers['webhook-signature']).split(' ')
    return keys.out !== '' && given.includes(new Webhook(keys.out).sign(id, at, body))
  }

  function headersOf(id: string, body: string, how: Misbehaviour): Record<string, string> {
    if (how.unsigned) return {}
    const at = new Date(now().getTime() + (how.ahead ?? 0) * 1000)
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(how.secret ?? keys.in).sign(id, at, body),
    }
  }

  const say = (type: string, at: Handed, more: object, how: Misbehaviour = {}) => {
    const key = `${at.caseId}/${at.item}`
    const sequence = how.sequence ?? (counted.get(key) ?? 0) + 1
    const data = { caseId: at.caseId, item: at.item, sequence, ...more }
    return system.send(type, data, how).then((reply) => {
      if (reply.status === 200) counted.set(key, sequence)
      return reply
    })
  }

  const system: ApprovalSystem = {
    receiver,
    heard: [],
    handed: new Map(),
    get forged() {
      return forged
    },
    knows(secrets) {
      keys = secrets
    },
    accept: (at, how) => say('approval.accepted', at, { number: `SP-${at.item}` }, how),
    query: (at, words, how) => say('approval.queried', at, { words }, how),
    grant: (at, number, { hearing, years = 3, ...how } = {}) => {
      const validFrom = now().toISOString().slice(0, 10)
      const validUntil = `${Number(validFrom.slice(0, 4)) + years}${validFrom.slice(4)}`
      const more = {
        outcome: 'granted',
        number,
        validFrom,
        validUntil,
        ...(hearing && { hearing }),
      }
      return say('approval.decided', at, more, how)
    },
    refuse: (at, reasons, how) => say('approval.decided', at, { outcome: 'refused', reasons }, how),
    async send(type, data, how = {}) {
      const id = how.id ?? newId()
      const event = { specversion: '1.0', id, source: '/approval', type, data }
      const body = JSON.stringify(event)
      const headers = headersOf(how.signedAs ?? id, body, how)
      const {
        statusCode: status,
        body: text,
        headers: got,
      } = await (
        await app()
      ).inject({
        method: 'POST',
        url: `/api/v1/inbound/${keys.neighbour}`,
        headers: { 'content-type': 'application/cloudevents+json', ...headers },
        payload: how.tampered ? body.replace('"1.0"', '"1.0" ') : body,
      })
      return { status, body: JSON.parse(text), headers: got }
    },
    async fetch(url, how = {}) {
      const { pathname } = new URL(url)
      const headers = headersOf(newId(), pathname, how)
      const reply = await (await app()).inject({ url: pathname, headers })
      return { status: reply.statusCode, bytes: reply.rawPayload }
    },
    close: () => receiver.close(),
  }
  return system
}
