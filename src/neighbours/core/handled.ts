import { z } from 'zod'
import { DepartmentId } from '../../catalogue/core/index.ts'
import { HANDLINGS } from '../../supervision/core/index.ts'

const words = (most: number) => z.string().trim().min(2).max(most)

/**
 * `supervision.handled` 移交后的处理: what a department did about a check that was passed on to it, from its own
 * approval system or from the supervision platform of the region.
 */
export const HandledThere = z.strictObject({
  /** The check that was passed on: `checkId` of `supervision.check-closed`. */
  check: z.uuid(),
  department: DepartmentId,
  /** Their own id: said again, it confirms or puts right. */
  reference: z.string().trim().min(1).max(80),
  handling: z.enum(HANDLINGS),
  /** Title and number of the order or decision. */
  document: words(200),
  words: words(500),
  on: z.iso.date(),
})
export type HandledThere = z.infer<typeof HandledThere>
