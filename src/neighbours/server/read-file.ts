import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import type { CaseFile, CaseId } from '../../cases/core/index.ts'
import { findCase, listFiles, noteRead } from '../../cases/server/index.ts'
import type { Sender } from '../../outbox/server/index.ts'
import { itemFormOf } from '../../reviews/core/index.ts'
import { uploadsOf } from './complete-dispatch.ts'
import type { NeighboursRefusal } from './refusal.ts'
import { wasDispatched } from './store.ts'

/** A file of a case, for the system that has an item which needs it, and no other; the reading is recorded. */
export async function fileFor(
  tx: Tx,
  context: Context,
  { receiver, actor }: Sender,
  at: { readonly caseId: CaseId; readonly fileId: string },
): Promise<Result<CaseFile, NeighboursRefusal>> {
  const { region, id: receiverId } = receiver
  const items = await wasDispatched(tx, { region, caseId: at.caseId, receiverId })
  const record = items.length > 0 ? await findCase(tx, at.caseId) : undefined
  if (!record) return refused({ code: 'NEIGHBOURS_NO_FILE' })
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const needed = items.map((item) => uploadsOf(itemFormOf(catalogue, record, item)))
  const file = (await listFiles(tx, record)).find(({ id }) => id === at.fileId)
  if (!file || !needed.some((materials) => materials.has(file.material)))
    return refused({ code: 'NEIGHBOURS_NO_FILE' })
  await noteRead(tx, actor, record, [`material:${file.material}`])
  return granted(file)
}
