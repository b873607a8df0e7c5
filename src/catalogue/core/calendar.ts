import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One year of the 国务院办公厅 holiday notice (catalogue/calendar/<year>.yaml). */
export const CalendarYear = z.strictObject({
  year: z.int(),
  version: z.string(),
  source: z.string(),
  /** No official notice yet: statutory days only, and every deadline in it says so. */
  provisional: z.boolean(),
  /** Weekdays off work. */
  weekdayOff: z.array(z.strictObject({ date: day, why: z.string() })),
  /** Weekend days worked, 调休. */
  weekendWork: z.array(z.strictObject({ date: day, why: z.string() })),
})
export type CalendarYear = z.infer<typeof CalendarYear>
