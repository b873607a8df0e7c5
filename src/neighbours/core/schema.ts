import { z } from 'zod'

const instant = z.iso.datetime()

export const RegionParams = z.object({ region: z.string().max(12) })

/** Which department works in a system of its own; `receiver` null: it works here again. */
export const SetSystem = z.strictObject({
  department: z.string().min(1).max(60),
  receiver: z.uuid().nullable(),
})
export type SetSystem = z.infer<typeof SetSystem>

export const SystemList = z.strictObject({
  items: z.array(
    z.strictObject({
      department: z.strictObject({ id: z.string(), name: z.string() }),
      /** Null: the department works here. */
      receiver: z.strictObject({ id: z.uuid(), name: z.string(), since: instant }).nullable(),
      /** Items of cases that are with it now. */
      open: z.int(),
    }),
  ),
})
export type SystemList = z.infer<typeof SystemList>

/** Where an item stands in the department's system: its word, and when it was last confirmed. */
export const DispatchView = z.strictObject({
  system: z.string(),
  state: z.enum(['sent', 'accepted', 'queried', 'decided', 'recalled']),
  number: z.string().nullable(),
  dispatchedAt: instant,
  confirmedAt: instant.nullable(),
})
export type DispatchView = z.infer<typeof DispatchView>
export const DispatchReply = z.strictObject({ dispatch: DispatchView.nullable() })
export type DispatchReply = z.infer<typeof DispatchReply>
