import { z } from 'zod'
import { DepartmentId, ItemId, MaterialId, RegionCode, Text } from '../../catalogue/core/index.ts'
import { CaseId } from './ids.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const words = z.string().trim().min(1).max(2000)
const documentNo = z.string().trim().min(1).max(120)

/** `POST …/name-handler`: the account that answers for the case from now on; `reason` for a handover. */
export const NameHandler = z.strictObject({ to: z.uuid(), reason: words.optional() })
export type NameHandler = z.infer<typeof NameHandler>
/** `GET /api/v1/regions/:region/clerks`: to whom a case can be handed over. */
export const ClerkList = z.array(z.object({ accountId: z.uuid(), name: z.string() }))

/** `POST …/urge`: 督办 of the window's answer, of one item's decision, or of the delivery. */
export const Urge = z.strictObject({ item: ItemId.optional(), words })
export type Urge = z.infer<typeof Urge>

/** `POST …/reopen`: the document that sets the case on its way again, and its reach. */
export const Reopen = z.strictObject({
  ground: z.enum(['reconsideration', 'litigation']),
  documentNo,
  body: z.string().trim().min(1).max(200),
  decidedOn: day,
  items: z.array(ItemId).max(49),
  words,
})
export type Reopen = z.infer<typeof Reopen>

/** `POST …/move-catalogue`: the version whose differences the applicant was shown. */
export const MoveCatalogue = z.strictObject({ to: z.string().min(1).max(100) })
export type MoveCatalogue = z.infer<typeof MoveCatalogue>
/** `GET …/catalogue-diff`: what the law in force changes for this case, in words. */
export const CatalogueDiffView = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(
    z.object({
      subject: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      id: z.string(),
      item: ItemId.optional(),
      text: Text,
    }),
  ),
})
export type CatalogueDiffView = z.infer<typeof CatalogueDiffView>

/** `POST …/items/:item/hearing`: the applicant asks for the hearing they were told of, or waives it. */
export const AnswerHearing = z.strictObject({ answer: z.enum(['ask', 'waive']) })
export const ItemParams = z.object({ id: CaseId, item: ItemId })

const PromiseTextView = z.object({
  title: Text,
  told: z.array(Text),
  promised: z.array(Text),
  /** To be sent back with the signature: of exactly these words. */
  sha256: z.string(),
})
/** `GET …/signing?follow=`: what may be signed on submitting, in its exact words. */
export const SigningView = z.object({
  /** Why no promise is taken from this applicant; null where one may be made. */
  excluded: z.object({ since: day, reason: z.string() }).nullable(),
  commitments: z.array(z.object({ item: ItemId, name: Text, text: PromiseTextView })),
  mayFollow: z.array(
    z.object({ material: MaterialId, name: Text, days: z.number(), basis: z.string() }),
  ),
  following: PromiseTextView.nullable(),
})
export type SigningView = z.infer<typeof SigningView>
export const AskSigning = z.object({
  follow: z.union([z.array(MaterialId), MaterialId.transform((one) => [one])]).default([]),
})

/** `POST /api/v1/regions/:region/tolerance`: `days: null` takes it off the list. */
export const EditTolerance = z.strictObject({
  material: MaterialId,
  days: z.int().min(1).max(20).nullable(),
  basis: words,
})
export type EditTolerance = z.infer<typeof EditTolerance>
export const ToleranceView = z.object({
  region: RegionCode,
  materials: z.array(
    z.object({ material: MaterialId, name: Text, days: z.number(), basis: z.string() }),
  ),
  /** What applicants of this region give and could be put on the list. */
  candidates: z.array(z.object({ material: MaterialId, name: Text })),
  /** Never on the list, whatever it says. */
  core: z.array(MaterialId),
})
export type ToleranceView = z.infer<typeof ToleranceView>

/** `POST /api/v1/bars` */
export const EnterBar = z.strictObject({
  region: RegionCode,
  department: DepartmentId,
  uscc: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(200),
  items: z.array(ItemId).min(1).max(49),
  ground: z.enum(['art78', 'art79']),
  /** The day of the decision that bars. */
  from: day,
  documentNo,
  facts: words,
})
export type EnterBar = z.infer<typeof EnterBar>
export const ListBars = z.object({
  uscc: z.string().trim().max(40).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListBars = z.infer<typeof ListBars>
export const BarView = z.object({
  id: z.uuid(),
  region: z.string(),
  uscc: z.string(),
  name: z.string(),
  items: z.array(ItemId),
  department: z.string(),
  ground: z.enum(['art78', 'art79']),
  from: day,
  until: day,
  documentNo: z.string(),
  facts: z.string(),
  enteredBy: z.string(),
  lifted: z.object({ on: day, reason: z.string(), by: z.string() }).nullable(),
})
export type BarView = z.infer<typeof BarView>
export const BarPage = z.object({ items: z.array(BarView), next: z.string().nullable() })
export type BarPage = z.infer<typeof BarPage>
export const BarParams = z.object({ id: z.uuid() })
