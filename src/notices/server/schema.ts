import { z } from 'zod'
import type { ServedNotice } from '../core/index.ts'

const text = z.object({ zh: z.string(), en: z.string() }).readonly()
const named = z.object({ code: z.string(), name: text }).readonly()
const answer = z.union([z.boolean(), z.number(), z.string(), z.array(z.string()).readonly()])
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()
// days are checked where they are made; here they are only described
const day = z
  .custom<NonNullable<ServedNotice['time']['due']>>((v) => typeof v === 'string')
  .meta({
    type: 'string',
    format: 'date',
  })

const limit = z.object({
  days: z.int(),
  rule: z.enum([
    'committed',
    'statutory',
    'on-the-spot',
    'default',
    'shortest-on-site',
    'joint-cap',
  ]),
  basis: text,
  statedAs: z.string().nullable(),
  due: day.nullable(),
  arithmetic: text,
  provisional: z.boolean(),
})

const item = z.object({
  id: z.string(),
  name: text,
  certificate: z.string(),
  kind: z.string(),
  authority: text,
  conditions: list(text),
  limit,
  validity: text,
  renewal: text,
  basis: list(z.object({ text, caution: text.nullable() })),
  onSite: z.object({ visited: z.boolean(), text }),
  fee: text.exactOptional(),
  commitment: z.object({ offered: z.enum(['yes', 'partly', 'no', 'unverified']), text }),
  remedy: text,
  caution: text.nullable(),
})

const material = z.object({
  id: z.string(),
  name: text,
  need: z.enum(['required', 'ifNeeded']),
  from: text.nullable(),
  uses: list(
    z.object({
      item: z.string(),
      certificate: z.string(),
      name: text,
      words: text,
      form: text,
      condition: text.nullable(),
    }),
  ),
})

const step = z.object({
  id: z.enum(['submit', 'accept', 'decide', 'visit', 'issue', 'display']),
  title: text,
  who: text,
  text,
  by: day.nullable(),
  items: list(z.string()),
})

/** The notice as the interface describes it. */
export const ServedNoticeView = z.object({
  id: z.string(),
  receipt: z.string(),
  hash: z.string(),
  servedAt: z.string(),
  signature: z.string().nullable(),
  format: z.enum(['zhunying-notice/1', 'zhunying-notice/2']),
  title: text,
  region: named,
  industry: named,
  kind: z.enum(['open', 'change', 'renew']),
  kindName: text,
  preparedOn: day,
  catalogueVersion: z.string(),
  plan: z.object({ title: z.string(), documentNo: z.string(), date: z.string() }),
  certificate: z.object({ name: text, issuer: text, effect: text }),
  answers: list(z.object({ question: text, answer: text })),
  given: z.record(z.string(), answer).readonly().exactOptional(),
  items: list(item),
  materials: z.object({
    give: list(material),
    fetched: list(material),
    onSite: list(material),
    generated: list(material),
  }),
  boxes: list(
    z.object({ section: text, boxes: list(z.object({ id: z.string(), name: text })) }),
  ).exactOptional(),
  steps: list(step),
  time: z.object({ serial: z.int(), parallel: z.int(), due: day.nullable(), rule: text }),
  visit: z.object({ items: list(z.string()), text }).nullable(),
  beside: list(z.object({ certificate: z.string(), text })),
  choices: z
    .object({
      promised: list(
        z.object({ item: z.string(), name: text, days: z.int(), due: day.nullable(), text }),
      ),
      parallel: z.int(),
      text,
      tolerance: text,
    })
    .exactOptional(),
  fees: text,
  tolerance: text,
  correction: text,
  remedy: text,
  contacts: z.object({ enquiry: z.string(), complaint: z.string(), note: text }),
}) satisfies z.ZodType<ServedNotice>

export const NoticeBody = z.strictObject({
  answers: z
    .record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]))
    .default({}),
  items: z.array(z.string().max(80)).max(60),
  kind: z.enum(['open', 'change', 'renew']).default('open'),
  /** `window`: a clerk prints it for somebody who stands there. */
  channel: z.enum(['web', 'window', 'api']).default('web'),
  language: z.enum(['zh', 'en']).default('zh'),
})

/** 送达记录: when and by which way, never to whom. */
export const ReceiptsView = z.object({
  receipts: z.array(
    z.object({ at: z.string(), channel: z.string(), language: z.string(), hash: z.string() }),
  ),
})

export const DemandCountView = z.object({
  region: z.string(),
  from: z.string(),
  until: z.string(),
  casesAsked: z.int(),
  casesRepeated: z.int(),
  casesBeyond: z.int(),
  demandsBeyond: z.int(),
  repeatedPercent: z.number().nullable(),
})
