import type { ColumnType, Generated } from 'kysely'

type Timestamp = ColumnType<string, string, string>
type MaybeTimestamp = ColumnType<string | null, string | null | undefined, string | null>

export interface OutboxTables {
  outbox_receiver: {
    region: string
    id: string
    name: string
    channel: 'webhook' | 'mail' | 'sms'
    department: string | null
    url: string | null
    types: string[]
    account_id: string | null
    version: Generated<number>
    paused_at: MaybeTimestamp
    pause_reason: ColumnType<string | null, string | null | undefined, string | null>
    ended_at: MaybeTimestamp
    made_at: Timestamp
    failures: Generated<number>
    next_at: Timestamp
    last_ok_at: MaybeTimestamp
    last_error: ColumnType<string | null, string | null | undefined, string | null>
    last_error_at: MaybeTimestamp
  }
  outbox_secret: {
    region: string
    receiver_id: string
    id: string
    direction: 'out' | 'in'
    algorithm: 'hmac' | 'ed25519'
    sealed: Buffer
    public_key: string | null
    made_at: Timestamp
    ends_at: MaybeTimestamp
  }
  outbox_event: {
    region: string
    id: string
    made_at: Timestamp
    type: string
    stream: string
    body: string
  }
  outbox_delivery: {
    region: string
    receiver_id: string
    position: Generated<number>
    event_id: string
    stream: string
    made_at: Timestamp
    state: 'waiting' | 'delivered' | 'undeliverable'
    attempts: Generated<number>
    settled_at: MaybeTimestamp
    last_error: ColumnType<string | null, string | null | undefined, string | null>
  }
  outbox_line: {
    region: string
    receiver_id: string
    stream: string
    next_at: Timestamp
    failures: Generated<number>
    lease: ColumnType<string | null, string | null | undefined, string | null>
    leased_until: MaybeTimestamp
  }
  outbox_attempt: {
    region: string
    receiver_id: string
    id: string
    event_id: string
    at: Timestamp
    ms: number
    outcome: 'delivered' | 'retry' | 'undeliverable' | 'kept'
    target: string
    status: number | null
    detail: string | null
  }
  outbox_contact: {
    region: string
    account_id: string
    language: 'zh' | 'en'
    mail: Buffer | null
    phone: Buffer | null
    by_mail: boolean
    by_sms: boolean
    version: number
    updated_at: Timestamp
  }
  inbound_event: {
    region: string
    receiver_id: string
    id: string
    at: Timestamp
    type: string
    subject: string
    body_hash: string
    answer: ColumnType<InboundAnswer, string, never>
  }
}

/** What a system was answered to one event; answered again when it sends the event again. */
export interface InboundAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}
