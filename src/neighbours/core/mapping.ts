import { z } from 'zod'
import {
  DepartmentId,
  ElementId,
  ItemId,
  MaterialId,
  RegionCode,
} from '../../catalogue/core/index.ts'

const words = z.string().trim().min(1).max(200)
const code = z.string().regex(/^[A-Za-z0-9_.-]{1,60}$/)

/** One box of ours under the name that a department's system gives it. */
export const MappedField = z.strictObject({
  element: ElementId,
  /** Their name of the field, as it stands in the message. */
  code,
  /** Their words for it. */
  name: words,
  /** Of a choice: our option → their value. Absent: our words are sent as they are. */
  values: z.record(z.string(), z.string()).optional(),
})

/** One material of ours under theirs. */
export const MappedMaterial = z.strictObject({ material: MaterialId, code, name: words })

export const MappedItem = z.strictObject({
  item: ItemId,
  /** Their name of the form. */
  form: words,
  fields: z.array(MappedField),
  materials: z.array(MappedMaterial),
})
export type MappedItem = z.infer<typeof MappedItem>

/**
 * 要素对照表: how the approval system of one department of one region calls what we send it. Data, in
 * `mappings/<region>-<department>.yaml`; `source.verified` is true only where the other side confirmed it.
 */
export const Mapping = z.strictObject({
  region: RegionCode,
  department: DepartmentId,
  system: words,
  source: z.strictObject({ words, verified: z.boolean() }),
  items: z.array(MappedItem).min(1),
})
export type Mapping = z.infer<typeof Mapping>
