/** No SMS from nine in the evening until eight in the morning, Beijing time; our choice, no law sets it. */
export const QUIET = { from: 21, until: 8 } as const

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** UTC+8 the year round. */
const BEIJING = 8 * HOUR

/** The instant (milliseconds since 1970, UTC) at which an SMS may go; the same one outside the quiet hours. */
export function afterQuietHours(instant: number): number {
  const midnight = Math.floor((instant + BEIJING) / DAY) * DAY - BEIJING
  const hour = (instant - midnight) / HOUR
  if (hour < QUIET.until) return midnight + QUIET.until * HOUR
  return hour >= QUIET.from ? midnight + DAY + QUIET.until * HOUR : instant
}
