import { z } from 'zod'
import { ItemId, RegionCode, Text } from '../../catalogue/core/index.ts'
import { ReviewLine, StandardKind } from './standard.ts'

/** `GET /api/v1/standards`: the items whose standards this person may read. */
export const StandardList = z.object({
  items: z.array(
    z.object({
      region: RegionCode,
      item: ItemId,
      name: Text,
      certificate: z.string(),
      department: z.object({ id: z.string(), name: z.string() }),
      /** 0 while the department has written nothing. */
      version: z.number(),
      changed: z.object({ by: z.string(), at: z.string() }).nullable(),
      /** This person may change them. */
      mayEdit: z.boolean(),
    }),
  ),
})

/** `GET /api/v1/standards/:region/:item`: every line, and who changed what and why. */
export const StandardItemView = z.object({
  region: RegionCode,
  item: ItemId,
  name: Text,
  certificate: z.string(),
  version: z.number(),
  mayEdit: z.boolean(),
  lines: z.array(ReviewLine),
  history: z.array(
    z.object({
      version: z.number(),
      kind: StandardKind,
      subject: z.string(),
      label: Text,
      words: Text.nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
})
export type StandardItemView = z.infer<typeof StandardItemView>

/** `POST /api/v1/standards/:region/:item`: one line; `words: null` takes the department's words back. */
export const EditStandardBody = z.strictObject({
  kind: StandardKind,
  subject: z.string().trim().min(1).max(80),
  words: z
    .strictObject({
      zh: z.string().trim().min(1).max(4000),
      /** Absent: the Chinese words stand in both languages. */
      en: z.string().trim().max(4000).optional(),
    })
    .nullable(),
  reason: z.string().trim().min(1).max(1000),
})
export type EditStandardBody = z.infer<typeof EditStandardBody>

/** `GET`, `POST /api/v1/departments/:region/:department/setting` */
export const DepartmentSettingView = z.object({
  region: RegionCode,
  department: z.string(),
  name: z.string(),
  version: z.number(),
  twoStep: z.array(ItemId),
  batch: z.array(ItemId),
  /** The department's items in this region; `batchAlways` where the law looks at form alone. */
  items: z.array(
    z.object({ id: ItemId, name: Text, certificate: z.string(), batchAlways: z.boolean() }),
  ),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  mayEdit: z.boolean(),
})
export const SaveSetting = z.strictObject({
  twoStep: z.array(ItemId).max(60),
  batch: z.array(ItemId).max(60),
  reason: z.string().trim().min(1).max(1000),
})
export type SaveSetting = z.infer<typeof SaveSetting>
