import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { fieldsOf, mergeForms } from '../../forms/core/index.ts'
import { missingOf, type CaseId, type CaseRecord, type FormValues } from '../core/index.ts'
import { changedSince } from './changed.ts'
import { lockCaseFor } from './find-case.ts'
import { listFiles } from './materials/store.ts'
import { perform } from './perform.ts'
import type { CasesRefusal } from './refusal.ts'

/**
 * Saves single boxes of a draft, right or wrong: what is wrong is told beside the box and kept. A
 * box that this form does not have is refused (行政许可法 art 31: nothing unrelated). `seen` is the
 * version the writer looked at; if somebody was faster, they are told who and what changed.
 */
export async function saveValues(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  change: { readonly seen: number; readonly values: FormValues },
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.edit', id)
  if (!found.ok) return found
  const record = found.value
  if (record.version !== change.seen) return changedSince(tx, context, record, change.seen)
  const elements = Object.keys(change.values)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = mergeForms(catalogue, record.items, record)
  const known = new Set<string>(fieldsOf(form).map((field) => field.element))
  const strange = elements.filter((element) => !known.has(element))
  if (strange.length > 0) return refused({ code: 'CASES_ELEMENT_UNKNOWN', elements: strange })
  if (elements.length === 0) return granted(record)
  const merged = Object.entries({ ...record.values, ...change.values })
  const values = Object.fromEntries(merged.filter(([, value]) => value !== null))
  const edit = { kind: 'edit', elements, material: null } as const
  const changed = { ...record, values }
  // during a correction, what the change makes necessary is open beside what the letter names
  const missing = missingOf(form, changed, await listFiles(tx, record))
  return perform(tx, context, actor, changed, edit, { missing })
}
