import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { fieldsOf, mergeForms } from '../../forms/core/index.ts'
import type { CaseEvent, CaseId, CaseRecord, FormValues } from '../core/index.ts'
import { lockCaseFor } from './find-case.ts'
import { perform } from './perform.ts'
import type { CasesRefusal, Change } from './refusal.ts'
import { listHappenings } from './store.ts'

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
  if (record.version !== change.seen) return changedSince(tx, record, change.seen)
  const elements = Object.keys(change.values)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = mergeForms(catalogue, record.items, record.region)
  const known = new Set<string>(fieldsOf(form).map((field) => field.element))
  const strange = elements.filter((element) => !known.has(element))
  if (strange.length > 0) return refused({ code: 'CASES_ELEMENT_UNKNOWN', elements: strange })
  if (elements.length === 0) return granted(record)
  const merged = Object.entries({ ...record.values, ...change.values })
  const values = Object.fromEntries(merged.filter(([, value]) => value !== null))
  const edit = { kind: 'edit', elements, material: null } as const
  return perform(tx, context, actor, { ...record, values }, edit)
}

/** Told who and what, so that nobody's change is overwritten unseen. */
export async function changedSince(
  tx: Tx,
  record: CaseRecord,
  seen: number,
): Promise<Result<never, CasesRefusal>> {
  const happenings = await listHappenings(tx, record, seen)
  const changes = happenings.map(({ actor, at, event }): Change => {
    return { by: actor, at, what: whatOf(event) }
  })
  return refused({ code: 'CASES_CHANGED', current: record.version, changes })
}

function whatOf(event: CaseEvent): readonly string[] {
  if (event.kind !== 'edited') return [event.kind]
  return event.material === null ? event.elements : [event.material]
}
