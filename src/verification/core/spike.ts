/**
 * An hour is a spike (扫码异常) when a code was opened at least 30 times in it and at least 4 times as
 * often as in the busiest hour of the 28 days before, hours that were spikes themselves left out. A queue
 * of guests, or an inspector who scans twice, stays below; a copied code that goes round does not.
 */
export const SPIKE = { least: 30, times: 4, days: 28 } as const

export interface HourCount {
  /** The hour's beginning, an ISO instant. */
  readonly hour: string
  readonly count: number
}

/** The busiest hour of the weeks before, without spikes; 0 when nobody looked. */
export function usualOf(before: readonly HourCount[], spikes: ReadonlySet<string>): number {
  return before.reduce(
    (most, { hour, count }) => (spikes.has(hour) ? most : Math.max(most, count)),
    0,
  )
}

export function isSpike(count: number, usual: number): boolean {
  return count >= SPIKE.least && count >= SPIKE.times * usual
}
