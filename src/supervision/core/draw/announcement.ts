import { z } from 'zod'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const ANNOUNCEMENT = 'zhunying-draw-announcement/1'

/** What the region's key signs when a draw is announced, before its event: who would change it later must forge this. */
export const Announcement = z.object({
  kind: z.literal(ANNOUNCEMENT),
  region: z.string(),
  draw: z.uuid(),
  title: z.string(),
  event: z.string(),
  eventDay: z.iso.date(),
  publishOn: z.iso.date(),
  commitment: Hash,
  populationHash: Hash,
  announcedAt: z.string(),
})
export type Announcement = z.infer<typeof Announcement>
