import type { Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

interface PhotoTable {
  region: string
  check_id: string
  sha256: string
  content_type: string
  size: number
  by_id: string
  at: string
}

const own = (tx: Tx) => tables<{ joint_check_photo: PhotoTable }>(tx)
interface OfCheck {
  readonly region: string
  readonly id: string
}

export async function listPhotos(tx: Tx, of: OfCheck): Promise<Selectable<PhotoTable>[]> {
  return own(tx)
    .selectFrom('joint_check_photo')
    .selectAll()
    .where('region', '=', of.region)
    .where('check_id', '=', of.id)
    .execute()
}

export async function insertPhoto(
  tx: Tx,
  of: OfCheck,
  photo: Omit<Selectable<PhotoTable>, 'region' | 'check_id'>,
): Promise<void> {
  await own(tx)
    .insertInto('joint_check_photo')
    .values({ region: of.region, check_id: of.id, ...photo })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
