import { systemClock } from '#platform/server/clock.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'

/** The day so many days from now, as people here count it; for servers that go by the clock of the machine. */
export const inDays = (days: number): PlainDate => addDays(systemClock.today(), days)
