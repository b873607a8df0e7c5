/** So many things took so many working days. */
export interface Tally {
  readonly days: number
  readonly count: number
}

/** How long something took, over many. */
export interface Spread {
  readonly count: number
  /** Working days; null where nothing was counted. */
  readonly median: number | null
  readonly p90: number | null
  /** How many took longer than the P90: the tail to look at. */
  readonly over: number
}

/**
 * Median and P90 by nearest rank: the smallest number of days within which half, and nine in ten, were
 * done. So both are days that really occurred, and P90 is what may be promised.
 */
export function spreadOf(tallies: readonly Tally[]): Spread {
  const inOrder = tallies.toSorted((a, b) => a.days - b.days)
  const count = inOrder.reduce((total, tally) => total + tally.count, 0)
  const p90 = rank(inOrder, count, 90)
  const over = inOrder.reduce((sum, one) => sum + (one.days > (p90 ?? 0) ? one.count : 0), 0)
  return { count, median: rank(inOrder, count, 50), p90, over }
}

function rank(inOrder: readonly Tally[], count: number, percent: number): number | null {
  // whole numbers throughout: 0.9 × 10 is not exactly 9 in floating point
  const wanted = Math.ceil((count * percent) / 100)
  let seen = 0
  for (const { days, count: n } of inOrder) {
    seen += n
    if (seen >= wanted && n > 0) return days
  }
  return null
}

/** Of every hundred, to one decimal; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10
}
