import { z } from 'zod'

const instant = z.iso.datetime()
const words = (most: number) => z.string().trim().min(1).max(most)
const Address = z.string().min(1).max(500)
const Types = z.array(words(60)).min(1).max(40)

export const ReceiverParams = z.object({ id: z.uuid() })

/** A system that is to hear of a region, or of one department's items there. */
export const AddReceiver = z.strictObject({
  region: z.string().regex(/^\d{6}$/),
  name: words(100),
  url: Address,
  types: Types,
  department: z.string().max(60).optional(),
  /** `hmac`: a shared secret, as most systems know it; `ed25519`: they need only our public key. */
  signing: z.enum(['hmac', 'ed25519']),
})
export type AddReceiver = z.infer<typeof AddReceiver>

export const ChangeReceiver = z.strictObject({
  name: words(100).optional(),
  url: Address.optional(),
  types: Types.optional(),
})
export type ChangeReceiver = z.infer<typeof ChangeReceiver>

export const PauseReceiver = z.strictObject({ reason: words(300) })
export const RotateSecret = z.strictObject({
  direction: z.enum(['out', 'in']),
  signing: z.enum(['hmac', 'ed25519']).optional(),
})
/** One event, or everything of a day (Beijing time). */
export const Replay = z.union([
  z.strictObject({ event: z.uuid() }),
  z.strictObject({ day: z.iso.date() }),
])
export type Replay = z.infer<typeof Replay>
export const Replayed = z.strictObject({ events: z.int() })
/** Told once: the shared secret, or the public half of the new key. */
export const SecretTold = z.strictObject({ secret: z.string(), oldUntil: instant.nullable() })

export const ReceiverView = z.strictObject({
  id: z.uuid(),
  region: z.string(),
  name: z.string(),
  channel: z.enum(['webhook', 'mail', 'sms']),
  department: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  url: z.string().nullable(),
  types: z.array(z.string()),
  version: z.int(),
  /**
   * `well`; `failing`: it is tried again; `blocked`: some events are refused; `kept`: a way to people that is not
   * connected, nothing is sent (demonstration); `paused`; `ended`.
   */
  health: z.enum(['well', 'failing', 'blocked', 'kept', 'paused', 'ended']),
  pausedAt: instant.nullable(),
  pauseReason: z.string().nullable(),
  waiting: z.int(),
  oldest: instant.nullable(),
  nextTry: instant.nullable(),
  lastOkAt: instant.nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: instant.nullable(),
  /** Messages it told us, and when the last one came. */
  inbound: z.strictObject({ account: z.boolean(), lastAt: instant.nullable() }),
  /** What its signatures are checked by: public keys in force; a shared secret is not told again. */
  keys: z.array(
    z.strictObject({
      direction: z.enum(['out', 'in']),
      algorithm: z.enum(['hmac', 'ed25519']),
      public: z.string().nullable(),
      madeAt: instant,
      endsAt: instant.nullable(),
    }),
  ),
})
export type ReceiverView = z.infer<typeof ReceiverView>

export const ReceiverAdded = z.strictObject({ receiver: ReceiverView, secret: z.string() })
export const ReceiverList = z.strictObject({
  items: z.array(ReceiverView),
  /** Departments whose systems may be connected, of the regions in reach. */
  departments: z.array(
    z.strictObject({
      region: z.string(),
      regionName: z.string(),
      id: z.string(),
      name: z.string(),
    }),
  ),
  /** Ways to people that are connected here; what is not is kept, not sent, in a demonstration. */
  ways: z.strictObject({ mail: z.boolean(), sms: z.boolean(), demo: z.boolean() }),
})

/** 发送记录: one attempt; the address is masked. */
export const AttemptView = z.strictObject({
  at: instant,
  ms: z.int(),
  outcome: z.enum(['delivered', 'retry', 'undeliverable', 'kept']),
  target: z.string(),
  status: z.int().nullable(),
  detail: z.string().nullable(),
  event: z.uuid(),
  type: z.string(),
  stream: z.string(),
})
export const AttemptList = z.strictObject({ items: z.array(AttemptView) })

/** How somebody wants to be told; addresses come back as they were given. */
export const ContactView = z.strictObject({
  language: z.enum(['zh', 'en']),
  mail: z.email().max(200).nullable(),
  phone: z
    .string()
    .regex(/^\+?[\d -]{5,20}$/)
    .nullable(),
  byMail: z.boolean(),
  bySms: z.boolean(),
})
export type ContactView = z.infer<typeof ContactView>
