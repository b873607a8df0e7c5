import { z } from 'zod'

/** The choices of the form's box 证照领取方式, and what they mean here. */
export const DELIVERIES = {
  窗口领取: 'window',
  邮寄送达: 'post',
  仅电子证照: 'electronic',
} as const

/** What the applicant wrote on the form about how the paper reaches them; an empty text where it was not asked. */
export const PostingWish = z.object({
  delivery: z.enum(['window', 'post', 'electronic']),
  receiver: z.string(),
  phone: z.string(),
  address: z.string(),
})
export type PostingWish = z.infer<typeof PostingWish>

/** The wish in the values of an application; null where it does not ask how the licence is fetched. */
export function postingWish(values: Readonly<Record<string, unknown>>): PostingWish | null {
  const text = (element: string): string => {
    const value = values[element]
    return typeof value === 'string' ? value : ''
  }
  const chosen = Object.entries(DELIVERIES).find(([option]) => option === text('cert_delivery'))
  if (chosen === undefined) return null
  const [, delivery] = chosen
  const to = { receiver: text('contact_name'), phone: text('contact_phone') }
  return { delivery, ...to, address: text('delivery_address') }
}
