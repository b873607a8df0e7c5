import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { attachOnSite } from '../../../cases/server/index.ts'
import type { Entry, VisitOfCase } from '../../core/index.ts'
import { findFileOfVisit } from '../files/store.ts'

/** 现场获取: a material that officers took at the premises joins the papers of the case. */
export async function collect(
  tx: Tx,
  actor: Actor,
  { visit, record }: VisitOfCase,
  entry: Extract<Entry, { kind: 'collected' }>,
  at: string,
): Promise<void> {
  const file = await findFileOfVisit(tx, visit, entry.file)
  if (!file) throw new Error(`visit ${visit.id}: ${entry.file} was acknowledged and is gone`)
  const { sha256, size, contentType } = file
  const { material, name } = entry
  await attachOnSite(tx, actor, record, { material, name, sha256, size, contentType }, at)
}
