import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { MaterialId } from '../../../catalogue/core/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import { mergeForms, type MergedForm } from '../../../forms/core/index.ts'
import {
  MAX_FILES,
  missingOf,
  type CaseFile,
  type CaseId,
  type CaseRecord,
} from '../../core/index.ts'
import type { FileId } from '../../core/index.ts'
import { POWER_OF_ATTORNEY } from '../at-window.ts'
import { lockCaseFor } from '../find-case.ts'
import { perform } from '../perform.ts'
import type { CasesRefusal } from '../refusal.ts'
import { insertFile, listFiles, removeFile } from './store.ts'

/** A file already sniffed and on disk. */
export type StoredFile = Pick<CaseFile, 'name' | 'size' | 'sha256' | 'contentType'>

/**
 * Adds a file to a material of a draft. The same bytes for the same material are kept once. What
 * the platform fetches or makes itself is not taken (国务院令716 art 7 forbids asking for it), except
 * where the applicant prefers to give it.
 */
export async function attachMaterial(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly id: CaseId; readonly material: MaterialId },
  stored: StoredFile,
): Promise<Result<{ file: CaseFile; version: number }, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.edit', at.id)
  if (!found.ok) return found
  const record = found.value
  const form = mergeForms(await catalogueOf(context, record.catalogueVersion), record.items, record)
  if (!takes(form, record, at.material))
    return refused({ code: 'CASES_MATERIAL_UNKNOWN', material: at.material })
  const files = await listFiles(tx, record)
  const there = files.filter((file) => file.material === at.material)
  const same = there.find((file) => file.sha256 === stored.sha256)
  if (same) return granted({ file: same, version: record.version })
  if (there.length >= MAX_FILES)
    return refused({ code: 'CASES_FILES_TOO_MANY', material: at.material, most: MAX_FILES })
  const edit = { kind: 'edit', elements: [], material: at.material } as const
  const missing = missingOf(form, record, files)
  const done = await perform(tx, context, actor, record, edit, { missing })
  if (!done.ok) return done
  const { updatedAt: uploadedAt, version } = done.value
  const file: CaseFile = { id: newId() as FileId, material: at.material, ...stored, uploadedAt }
  await insertFile(tx, record, file, actor.accountId)
  return granted({ file, version })
}

/** What this application asks for; and at the window always the power of attorney (帮办). */
function takes(form: MergedForm, record: CaseRecord, material: MaterialId): boolean {
  const known = form.materials.find(({ id }) => id === material)
  return known
    ? known.source !== 'generated'
    : material === POWER_OF_ATTORNEY && record.filedBy !== null
}

/** Takes a file out of a draft. */
export async function removeMaterial(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly id: CaseId; readonly fileId: FileId },
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.edit', at.id)
  if (!found.ok) return found
  const record = found.value
  const file = (await listFiles(tx, record)).find(({ id }) => id === at.fileId)
  if (!file) return refused({ code: 'CASES_FILE_NOT_FOUND' })
  const edit = { kind: 'edit', elements: [], material: file.material, removes: true } as const
  const done = await perform(tx, context, actor, record, edit)
  if (!done.ok) return done
  await removeFile(tx, record, file.id, done.value.updatedAt)
  return done
}
