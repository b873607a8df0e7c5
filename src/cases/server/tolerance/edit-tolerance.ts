import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { lookUpRegion, type RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  CORE_MATERIALS,
  listable,
  type EditTolerance,
  type ToleranceView,
} from '../../core/index.ts'
import type { CasesRefusal } from '../refusal.ts'
import { insertTolerable, listTolerable } from './store.ts'

/** The region's list as everybody may read it (北京市优化营商环境条例 art 32 wants it published). */
export async function readTolerance(
  tx: Tx,
  context: Context,
  region: RegionCode,
): Promise<Result<ToleranceView, CasesRefusal>> {
  const catalogue = currentCatalogue(context)
  const known = lookUpRegion(catalogue, region)
  if (!known.ok) return known
  const list = await listTolerable(tx, region)
  const materials = list.flatMap(({ material, days, basis }) => {
    const name = catalogue.materials.get(material)?.name
    return name ? [{ material, name, days, basis }] : []
  })
  const candidates = listable(catalogue, region).map(({ id, name }) => ({ material: id, name }))
  return granted({ region, materials, candidates, core: [...CORE_MATERIALS] })
}

/** Puts a material on the list, changes its days, or takes it off; the main materials never. */
export async function editTolerance(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: RegionCode,
  { material, days, basis }: EditTolerance,
): Promise<Result<ToleranceView, CasesRefusal>> {
  const allowed = allow(actor, 'tolerance.edit', { region })
  if (!allowed.ok) return allowed
  if (!currentCatalogue(context).materials.has(material))
    return refused({ code: 'CASES_MATERIAL_UNKNOWN', material })
  if (days !== null && CORE_MATERIALS.includes(material))
    return refused({ code: 'CASES_MATERIAL_IS_CORE', material })
  await insertTolerable(tx, {
    region,
    id: newId(),
    material,
    days,
    basis,
    by_id: actor.accountId,
    by_name: actor.name,
    at: context.clock.now().toISOString(),
  })
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'tolerance.edited',
    region,
    object: { kind: 'material', id: material },
    detail: { days, basis },
  })
  return readTolerance(tx, context, region)
}
