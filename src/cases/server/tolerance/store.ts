import { tables, type Tx } from '#platform/server/database.ts'
import type { MaterialId } from '../../../catalogue/core/index.ts'
import type { TolerableMaterial } from '../../core/index.ts'

interface ToleranceTables {
  tolerable_material: {
    region: string
    id: string
    material: MaterialId
    days: number | null
    basis: string
    by_id: string
    by_name: string
    at: string
  }
}

const own = (tx: Tx) => tables<ToleranceTables>(tx)

/** 可容缺材料清单 as it stands: of each material its last entry, where that allows any days. */
export async function listTolerable(tx: Tx, region: string): Promise<TolerableMaterial[]> {
  const rows = await own(tx)
    .selectFrom('tolerable_material')
    .distinctOn('material')
    .select(['material', 'days', 'basis'])
    .where('region', '=', region)
    .orderBy('material')
    .orderBy('id', 'desc')
    .execute()
  return rows.flatMap(({ days, ...row }) => (days === null ? [] : [{ ...row, days }]))
}

export async function insertTolerable(
  tx: Tx,
  row: ToleranceTables['tolerable_material'],
): Promise<void> {
  await own(tx).insertInto('tolerable_material').values(row).execute()
}
