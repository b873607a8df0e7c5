import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, may, type Actor } from '../../../access/server/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import { mergeForms } from '../../../forms/core/index.ts'
import { branchesOf, type CaseFile, type CaseId, type CaseRecord } from '../../core/index.ts'
import type { FileId } from '../../core/index.ts'
import { isTheirDraft, targetOf } from '../find-case.ts'
import { noteRead } from '../read-case.ts'
import type { CasesRefusal } from '../refusal.ts'
import { findCase } from '../store.ts'
import { listFiles } from './store.ts'

/**
 * One file, for those who may read the case or decide an item that asks for this very material (no
 * material reaches a department that has no use for it). Reading by officers is recorded.
 */
export async function readFile(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly id: CaseId; readonly fileId: FileId },
): Promise<Result<CaseFile, CasesRefusal>> {
  const record = await findCase(tx, at.id)
  if (!record || !isTheirDraft(record, actor)) return refused({ code: 'ACCESS_NOT_FOUND' })
  const file = (await listFiles(tx, record)).find(({ id }) => id === at.fileId)
  const wholeCase = allow(actor, 'case.read', targetOf(record))
  if (!wholeCase.ok && !(file && (await hasUseFor(context, actor, record, file)))) return wholeCase
  if (!file) return refused({ code: 'CASES_FILE_NOT_FOUND' })
  await noteRead(tx, actor, record, [file.material])
  return granted(file)
}

async function hasUseFor(
  context: Context,
  actor: Actor,
  record: CaseRecord,
  file: CaseFile,
): Promise<boolean> {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = mergeForms(catalogue, record.items, record)
  const material = form.materials.find(({ id }) => id === file.material)
  const branches = branchesOf(record.file)
  return (material?.serves ?? []).some(({ item }) => {
    const department = branches.get(item)?.department
    return (
      department !== undefined && may(actor, 'branch.read', { ...targetOf(record), department })
    )
  })
}
