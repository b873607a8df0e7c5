import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../../access/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { CaseFile, CaseRecord, FileId } from '../../core/index.ts'
import { insertFile, listFiles } from './store.ts'

/**
 * 现场获取: a material that officers confirmed and took at the visit joins the papers of the case,
 * marked as theirs (新乡经开区方案二（四）: 可由核查人员现场确认并获取). The same bytes are kept once.
 */
export async function attachOnSite(
  tx: Tx,
  actor: Actor,
  record: CaseRecord,
  file: Omit<CaseFile, 'id' | 'uploadedAt' | 'source'>,
  at: string,
): Promise<void> {
  const there = await listFiles(tx, record)
  if (there.some(({ material, sha256 }) => material === file.material && sha256 === file.sha256))
    return
  const id = newId() as FileId
  await insertFile(tx, record, { ...file, id, uploadedAt: at, source: 'onSite' }, actor.accountId)
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'case.material-collected-on-site',
    region: record.region,
    object: { kind: 'case', id: record.id },
    detail: { material: file.material, file: id, sha256: file.sha256 },
  })
}
