import { granted, refused, type Result } from '#kernel/result.ts'
import type { PaperRefusal } from './refusal.ts'

/** The most sheets of one batch. */
export const MOST_SHEETS = 20_000

/** 起止号 of a batch of blank stock: `XC-000001` to `XC-001000`. */
export interface SerialRange {
  readonly prefix: string
  readonly first: number
  readonly last: number
  readonly width: number
}

/** Reads a range: the same words before the running number, the same number of digits. */
export function parseRange(first: string, last: string): Result<SerialRange, PaperRefusal> {
  const wrong = refused({ code: 'LICENCES_STOCK_RANGE_WRONG' as const, first, last })
  const [a, b] = [first, last].map((text) => /^(.*?)(\d{1,9})$/.exec(text.trim()))
  const [, prefix = '', from = ''] = a ?? []
  const [, other = '', to = ''] = b ?? []
  if (!a || !b || prefix !== other || from.length !== to.length) return wrong
  const range = { prefix, first: Number(from), last: Number(to), width: from.length }
  const sheets = range.last - range.first + 1
  return sheets < 1 || sheets > MOST_SHEETS ? wrong : granted(range)
}

export function serialAt({ prefix, width }: SerialRange, at: number): string {
  return prefix + String(at).padStart(width, '0')
}
