import { z } from 'zod'
import { LetterView } from '../core/index.ts'
import { DeliveryView, PaperView } from './papers/schema.ts'

/** One thing that happened to a licence or to a single licence on it. */
export const HappeningView = z.object({
  at: z.string(),
  by: z.string(),
  /** Null: the comprehensive licence itself. */
  single: z.object({ id: z.string(), certificate: z.string() }).nullable(),
  event: z.string(),
  article: z.string().nullable(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  /** What it did to the comprehensive licence. */
  effect: z.string().nullable(),
  version: z.int().nullable(),
})

/** Everything that is known of one licence's life, for its owner and its officers. */
export const HistoryView = z.object({
  happenings: z.array(HappeningView),
  letters: z.array(LetterView.extend({ at: z.string() })),
  papers: z.array(PaperView),
  deliveries: z.array(DeliveryView),
})
export type HistoryView = z.infer<typeof HistoryView>

const holder = z.object({
  name: z.string(),
  uscc: z.string(),
  person: z.string(),
  address: z.string(),
})

/** Every word of one version of the paper, as it was issued. */
export const VersionView = z.object({
  number: z.string(),
  version: z.int(),
  title: z.string(),
  industry: z.object({ code: z.string(), name: z.string() }),
  holder,
  items: z.array(z.object({ item: z.string(), certificate: z.string(), authority: z.string() })),
  outstanding: z.array(
    z.object({ item: z.string(), certificate: z.string(), authority: z.string() }),
  ),
  issuer: z.string(),
  madeOn: z.string(),
  madeAt: z.string(),
  caseId: z.string().nullable(),
})
