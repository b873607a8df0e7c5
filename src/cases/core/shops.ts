import { z } from 'zod'
import type { Catalogue, ElementId } from '../../catalogue/core/index.ts'
import { CaseId } from './ids.ts'
import { FormValues } from './schema.ts'

/** `POST /api/v1/cases/:id/shops`: what is different in each shop of a chain; the rest is as in this case. */
export const OpenShops = z.strictObject({
  shops: z
    .array(
      z.strictObject({
        /** 场所名称 and 经营场所地址: no two shops have the same. */
        name: z.string().trim().min(1).max(100),
        address: z.string().trim().min(1).max(300),
        /** Other boxes of this shop that differ. */
        values: FormValues.default({}),
        /** Answers that differ, as a larger area may need another item. */
        answers: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).default({}),
      }),
    )
    .min(1)
    .max(50),
})
export type OpenShops = z.infer<typeof OpenShops>
export type Shop = OpenShops['shops'][number]

export const OpenedShops = z.strictObject({
  cases: z.array(z.strictObject({ id: CaseId, version: z.int() })),
})
export type OpenedShops = z.infer<typeof OpenedShops>

/** Papers about who applies, the same whichever shop it is; those about a place are each shop's own. */
export const PAPERS_OF_APPLICANT: readonly string[] = [
  'business_licence',
  'legal_rep_id',
  'agent_id',
  'agent_poa',
  'articles',
]

/**
 * What a shop's form begins with: every value of the model but those about its premises (and what an
 * answer fills), then what the shop says itself.
 */
export function valuesOfShop(
  { elements }: Catalogue,
  model: FormValues,
  shop: Pick<Shop, 'name' | 'address' | 'values'>,
): FormValues {
  const shared = Object.entries(model).filter(([name]) => {
    const element = elements.get(name as ElementId)
    return element?.group !== 'premises' && element?.answeredBy === undefined
  })
  return {
    ...Object.fromEntries(shared),
    premises_name: shop.name,
    premises_address: shop.address,
    ...shop.values,
  }
}
