import { z } from 'zod'

/** 登记库的种类, and 电子印章平台, which is asked in the same way. */
export const AskedKind = z.enum(['business', 'licences', 'persons', 'lists', 'seal'])
export type AskedKind = z.infer<typeof AskedKind>

/** How a system that is asked is: `simulated` in a demonstration, `absent` where nobody is asked. */
export const AskedSystem = z.strictObject({
  kind: AskedKind,
  state: z.enum(['connected', 'simulated', 'absent']),
  /** The host that is asked. */
  host: z.string().nullable(),
  /** As far as the process that answers this page knows. */
  lastOkAt: z.iso.datetime().nullable(),
  lastFaultAt: z.iso.datetime().nullable(),
  lastFault: z.string().nullable(),
})
export type AskedSystem = z.infer<typeof AskedSystem>
