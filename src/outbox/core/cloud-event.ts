import { z } from 'zod'

/**
 * One event for the outside, as CloudEvents 1.0 in structured JSON (`application/cloudevents+json`).
 * `sequence` and `partitionkey` are extensions of the same specification: the order within a case, and
 * the case. `id` never changes, however often it is sent.
 */
export const CloudEvent = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(80),
  source: z.string().min(1).max(300),
  type: z.string().min(1).max(100),
  subject: z.string().min(1).max(200).optional(),
  time: z.iso.datetime({ offset: true }).optional(),
  datacontenttype: z.literal('application/json').optional(),
  sequence: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  partitionkey: z.string().max(100).optional(),
  data: z.unknown().optional(),
})
export type CloudEvent = z.infer<typeof CloudEvent>

/** Our types begin with it; a receiver names types without it. */
export const TYPE_PREFIX = 'cn.zhunying.'

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json'

/** What is told: something of one case or one licence, and whom it concerns. */
export interface Told {
  /** Without the prefix: `case.accepted`. */
  readonly type: string
  readonly region: string
  /** What must stay in order: `case/<id>`, `licence/<number>`. */
  readonly stream: string
  /** What it is about, as an address below this service. */
  readonly subject: string
  /** The departments it concerns; a department's system hears of no other. */
  readonly departments: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
}

/** The event in the words that go out; stored once and sent as it is, so that each try has the same bytes. */
export function cloudEventOf(
  told: Told,
  { id, at, sequence }: { readonly id: string; readonly at: string; readonly sequence: number },
): CloudEvent {
  return {
    specversion: '1.0',
    id,
    source: `/regions/${told.region}`,
    type: `${TYPE_PREFIX}${told.type}`,
    subject: told.subject,
    time: at,
    datacontenttype: 'application/json',
    sequence: String(sequence),
    partitionkey: told.stream,
    data: told.data,
  }
}

/** Whether a receiver that asked for these types wants this one: `case.accepted`, `licence.*`, `*`. */
export function wants(types: readonly string[], type: string): boolean {
  return types.some((wish) =>
    wish.endsWith('*') ? type.startsWith(wish.slice(0, -1)) : wish === type,
  )
}
