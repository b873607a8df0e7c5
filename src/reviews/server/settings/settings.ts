import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { z } from 'zod'
import { allow, may, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  mayBatch,
  NO_SETTING,
  type DepartmentSettingView,
  type SaveSetting,
} from '../../core/index.ts'
import { insertSetting, settingOf } from './store.ts'

export type SettingsRefusal =
  | AccessRefusal
  | {
      readonly code: 'REVIEWS_SETTING_CHANGED'
      readonly current: number
      readonly by: string | null
    }
  | { readonly code: 'REVIEWS_SETTING_ITEM_UNKNOWN'; readonly items: readonly string[] }

interface Place {
  readonly region: RegionCode
  readonly department: string
}
type View = z.infer<typeof DepartmentSettingView>

export async function readSetting(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: Place,
): Promise<Result<View, SettingsRefusal>> {
  const department = departmentAt(context, at)
  if (!department) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'standard.read', at)
  if (!allowed.ok) return allowed
  const catalogue = currentCatalogue(context)
  const setting = await settingOf(tx, at)
  return granted({
    ...at,
    name: department.name,
    version: setting.version,
    twoStep: [...setting.twoStep],
    batch: [...setting.batch],
    items: department.items.flatMap((id) => {
      const item = catalogue.items.get(id)
      if (!item) return []
      const { name, certificate } = item
      return [{ id, name, certificate, batchAlways: mayBatch(item, NO_SETTING) }]
    }),
    reason: setting.reason,
    by: setting.by,
    at: setting.at,
    mayEdit: may(actor, 'standard.edit', at),
  })
}

/** The keeper of the department sets it anew; on what they saw, never over somebody else's. */
export async function saveSetting(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: Place,
  body: SaveSetting,
  seen: number,
): Promise<Result<View, SettingsRefusal>> {
  const department = departmentAt(context, at)
  if (!department) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'standard.edit', at)
  if (!allowed.ok) return allowed
  const unknown = [...body.twoStep, ...body.batch].filter((id) => !department.items.includes(id))
  if (unknown.length > 0) return refused({ code: 'REVIEWS_SETTING_ITEM_UNKNOWN', items: unknown })
  const before = await settingOf(tx, at)
  const changed = (by: string | null) =>
    refused({ code: 'REVIEWS_SETTING_CHANGED', current: before.version, by } as const)
  if (before.version !== seen) return changed(before.by)
  const version = before.version + 1
  const added = await insertSetting(tx, {
    region: at.region,
    department: at.department,
    version,
    two_step: [...new Set(body.twoStep)],
    batch: [...new Set(body.batch)],
    reason: body.reason,
    by_id: actor.accountId,
    by_name: actor.name,
    at: context.clock.now().toISOString(),
  })
  if (!added) return changed(null)
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'department.set',
    region: at.region,
    object: { kind: 'department', id: at.department },
    detail: { version },
  })
  return readSetting(tx, context, actor, at)
}

function departmentAt(context: Context, at: Place) {
  const plan = currentCatalogue(context).regions.get(at.region)?.plan
  return plan?.departments.find(({ id }) => id === at.department)
}
