import { z } from 'zod'
import { Text } from '../../../catalogue/core/index.ts'
import { CheckView } from '../checks/view.ts'

/** What the server has of a record, by its hash: only then may a device forget it. */
export const FieldReceipt = z.object({
  acknowledged: z.string(),
  /** Why it does not stand for its round; null: it does. */
  uncounted: Text.nullable(),
  check: CheckView,
})
export type FieldReceipt = z.infer<typeof FieldReceipt>
