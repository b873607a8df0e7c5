import { addYears, type PlainDate } from '#kernel/plain-date.ts'
import type { ItemId } from '../../catalogue/core/index.ts'

/**
 * 禁止申请: 隐瞒情况或者提供虚假材料 (行政许可法 art 78: one year, for licences that directly concern
 * public security, health, life or property) or 欺骗、贿赂等不正当手段 (art 79: three years, likewise).
 */
export type BarGround = 'art78' | 'art79'
export const BAR_YEARS: Readonly<Record<BarGround, number>> = { art78: 1, art79: 3 }

/** One entry; it bars this business from applying for these items again. */
export interface Bar {
  readonly id: string
  readonly region: string
  readonly uscc: string
  readonly name: string
  readonly items: readonly ItemId[]
  readonly ground: BarGround
  readonly from: PlainDate
  /** The last day on which it bars. */
  readonly until: PlainDate
  readonly documentNo: string
  readonly facts: string
  readonly enteredBy: string
  readonly lifted: { readonly on: PlainDate; readonly reason: string; readonly by: string } | null
}

export function barredUntil(ground: BarGround, from: PlainDate): PlainDate {
  return addYears(from, BAR_YEARS[ground])
}

/** The entries that stand in the way of these items on this day. */
export function barsAgainst(
  bars: readonly Bar[],
  items: readonly ItemId[],
  today: PlainDate,
): readonly Bar[] {
  return bars.filter(
    (bar) =>
      bar.lifted === null &&
      bar.from <= today &&
      today <= bar.until &&
      bar.items.some((item) => items.includes(item)),
  )
}
