import { z } from 'zod'
import { RegionCode } from '../../catalogue/core/index.ts'

export const PrinterName = z.string().trim().min(1).max(40)
/** Millimetres; a printer that is two centimetres off needs a technician, not an offset. */
export const Offset = z.number().min(-20).max(20).multipleOf(0.01)

/** A 套打 printer of a region as it is read and set. */
export const PrinterView = z.object({
  region: RegionCode,
  name: PrinterName,
  /** Millimetres to the right and down; negative is left and up. */
  dx: z.number(),
  dy: z.number(),
  version: z.int(),
})
