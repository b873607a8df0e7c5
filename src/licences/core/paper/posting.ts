import { z } from 'zod'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { PaperStateName } from './moves.ts'
import type { PostingRefusal } from './posting-refusal.ts'

export const POSTING_STATES = [
  'asked',
  'posted',
  'collected',
  'withdrawn',
  'declined',
  'ended',
] as const
export type PostingState = (typeof POSTING_STATES)[number]

const words = (most: number) => z.string().trim().min(1).max(most)

/** Whom the paper goes to: a mobile number, or area code and land line. */
export const Addressee = z.strictObject({
  receiver: words(50),
  phone: z
    .string()
    .trim()
    .transform((text) => text.replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^(1[3-9]\d{9}|0\d{9,11})$/)),
  address: words(200),
})
export type Addressee = z.infer<typeof Addressee>

/** 邮寄: an order of the paper by post, as its holder and those who hand papers over see it. */
export const PostingView = z.object({
  id: z.string(),
  region: z.string(),
  number: z.string(),
  holder: z.string(),
  state: z.enum(POSTING_STATES),
  askedAt: z.string(),
  /** Null once its time is over. */
  addressee: z.object({ receiver: z.string(), phone: z.string(), address: z.string() }).nullable(),
  carrier: z.string().nullable(),
  tracking: z.string().nullable(),
  settledAt: z.string().nullable(),
  /** Why it was declined. */
  answer: z.string().nullable(),
  /** Sheets of this licence that are printed and wait; officers only. */
  ready: z.array(z.string()),
})
export type PostingView = z.infer<typeof PostingView>

/**
 * Whether the paper of this version can be ordered by post, and whether it must be printed first. A version is
 * handed over once: who lost the paper asks for a replacement (补证).
 */
export function decideOrder(of: {
  readonly open: boolean
  /** Copies of the version in force, by state. */
  readonly copies: readonly PaperStateName[]
  readonly queued: boolean
}): Result<'print' | 'wait', PostingRefusal> {
  if (of.open) return refused({ code: 'LICENCES_POSTING_OPEN' })
  if (of.queued || of.copies.includes('printed')) return granted('wait')
  if (of.copies.some((state) => state !== 'spoiled' && state !== 'destroyed'))
    return refused({ code: 'LICENCES_PAPER_HANDED_OVER' })
  return granted('print')
}
