import { z } from 'zod'
import { Text } from '../../../catalogue/core/index.ts'

const Basis = z.object({ text: Text, caution: Text.nullable() })
const Duty = z.object({ text: Text, basis: Text })

/** What a holder keeps to for one single licence of the trade. */
const ManualItem = z.object({
  item: z.string(),
  certificate: z.string(),
  name: Text,
  authority: Text,
  /** Whether every shop of the trade needs it, as the annex says; `alternative`: one of those that the row names. */
  requirement: z.enum(['required', 'asNeeded', 'atLeastOne', 'unstated', 'alternative']),
  basis: z.array(Basis),
  /** 准予条件: what made the licence possible has to stay so. */
  conditions: z.array(Text),
  validity: Text,
  renewal: Text,
  note: Text.nullable(),
})

/** What officers look at, so that nobody is surprised: a line of 一业一单. */
const ManualLine = z.object({ content: Text, methods: z.array(Text), standards: z.array(Text) })

/** 一业一册: the compliance manual of one trade in one region; no personal data. */
export const Manual = z.object({
  region: z.object({ code: z.string(), name: Text }),
  industry: z.object({ code: z.string(), name: Text }),
  certificate: z.object({ name: Text, issuer: z.string(), display: Text }),
  items: z.array(ManualItem),
  /** What every holder of a licence does or leaves. */
  duties: z.array(Duty),
  /** What a holder may count on when officers come. */
  rights: z.array(Duty),
  checklist: z.array(ManualLine),
  /** Consequences the law itself names; no amounts but those that the catalogue cites. */
  consequences: z.array(Duty),
  contacts: z.object({ enquiry: z.string(), complaint: z.string(), note: Text }),
})
export type Manual = z.infer<typeof Manual>

/** The manual with the digest that is its version: other words, another version. */
export const ManualView = z.object({ hash: z.string(), manual: Manual })
export type ManualView = z.infer<typeof ManualView>

/** The manual of one holder, and which version of it they confirmed. */
export const HolderManual = ManualView.extend({
  number: z.string(),
  /** The items on the face of this licence. */
  held: z.array(z.string()),
  confirmed: z.object({ hash: z.string(), at: z.string() }).nullable(),
  /** The version confirmed is the one that stands. */
  current: z.boolean(),
})
export type HolderManual = z.infer<typeof HolderManual>

/** 手册确认情况 of a region, by number: who confirmed which version, and whether it is the one that stands. */
export const ReceiptPage = z.object({
  items: z.array(
    z.object({
      number: z.string(),
      name: z.string(),
      industry: z.object({ code: z.string(), name: Text }),
      /** The latest confirmation; null: never. */
      confirmedAt: z.string().nullable(),
      current: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
})
export type ReceiptPage = z.infer<typeof ReceiptPage>

export const ConfirmManual = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
