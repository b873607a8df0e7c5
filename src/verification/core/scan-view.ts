import { z } from 'zod'

const Hour = z.object({ hour: z.string(), count: z.int() })
const Day = z.object({ day: z.iso.date(), count: z.int() })
/** An hour far above what is usual for its code. */
const Spike = Hour.extend({ usual: z.int() })

/** How often the code of one licence was opened: the last 28 days, and what stands out. */
export const LicenceScans = z.object({
  number: z.string(),
  total: z.int(),
  /** Days on which it was opened, in Shanghai, oldest first. */
  days: z.array(Day),
  spikes: z.array(Spike),
})
export type LicenceScans = z.infer<typeof LicenceScans>

/** The same of a whole region, for its lead authority. */
export const RegionScans = z.object({
  region: z.string(),
  total: z.int(),
  days: z.array(Day),
  spikes: z.array(Spike.extend({ number: z.string() })),
})
export type RegionScans = z.infer<typeof RegionScans>
