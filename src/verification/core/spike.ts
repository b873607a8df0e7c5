/**
 * An hour is a spike (扫码异常) when a code was opened at least 30 times in it and at least 4 times as
 * often as is usual. Usual is the third busiest hour of the 28 days before, so that two odd hours do not
 * make a third one usual, and what happens three times does; the busiest, while there are fewer than
 * three. A queue of guests, or an inspector who scans twice, stays below; a copied code that goes round
 * does not.
 */
export const SPIKE = { least: 30, times: 4, days: 28, rank: 3 } as const

export interface HourCount {
  /** The hour's beginning, an ISO instant. */
  readonly hour: string
  readonly count: number
}

/** How often is usual, by the hours of the weeks before in which anybody looked; 0 when nobody did. */
export function usualOf(before: readonly HourCount[]): number {
  const counts = before.map(({ count }) => count).toSorted((a, b) => b - a)
  return counts[counts.length < SPIKE.rank ? 0 : SPIKE.rank - 1] ?? 0
}

export function isSpike(count: number, usual: number): boolean {
  return count >= SPIKE.least && count >= SPIKE.times * usual
}
