import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { BranchClock, Pause } from './clock.ts'

/** The clock stands still from this day on. */
export function paused(clock: BranchClock, pause: Pause): BranchClock {
  return { ...clock, pauses: [...clock.pauses, pause] }
}

/** The day of suspension does not count, the day of resumption does; on one and the same day it was no pause. */
export function endPause(clock: BranchClock, on: PlainDate): BranchClock {
  const pauses = clock.pauses
    .map((pause) => (pause.to === null ? { ...pause, to: addDays(on, -1) } : pause))
    .filter((pause) => pause.to === null || pause.from <= pause.to)
  return { ...clock, pauses }
}
