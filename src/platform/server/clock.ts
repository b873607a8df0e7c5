import { plainDate, type PlainDate } from '#kernel/plain-date.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** China has kept one zone without summer time since 1991: UTC+8 the year round. */
const SHANGHAI = 8 * HOUR

/** The only source of “now”; handed in, so that a test can stand on any day. */
export interface Clock {
  readonly now: () => Date
  /** The calendar day in Asia/Shanghai, by which every legal limit is reckoned. */
  readonly today: () => PlainDate
}

/** The calendar day on which an instant falls in Asia/Shanghai. */
export function dayInShanghai(instant: Date): PlainDate {
  return plainDate(new Date(instant.getTime() + SHANGHAI).toISOString().slice(0, 10))
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayInShanghai(new Date()),
}

export interface FixedClock extends Clock {
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
  set(iso: string): void
}

/** A clock that stands still until told otherwise. A bare day means nine in the morning there. */
export function fixedClock(iso: string): FixedClock {
  let instant = read(iso)
  return {
    now: () => new Date(instant),
    today: () => dayInShanghai(new Date(instant)),
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      instant += days * DAY + hours * HOUR + minutes * 60_000 + seconds * 1000
    },
    set(next) {
      instant = read(next)
    },
  }
}

function read(iso: string): number {
  const instant = Date.parse(iso.length === 10 ? `${iso}T09:00:00+08:00` : iso)
  if (Number.isNaN(instant)) throw new Error(`not an instant: ${iso}`)
  return instant
}
