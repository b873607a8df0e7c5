const FIRST = 5
/** Seconds; whoever was away for a day is tried again within the hour. */
const MOST = 3600

/**
 * Seconds until the next try after so many failures in a row (1 or more): 5, 10, 20 … and never more than
 * an hour, without end.
 */
export function retryAfter(failures: number): number {
  return Math.min(MOST, FIRST * 2 ** Math.min(failures - 1, 20))
}
