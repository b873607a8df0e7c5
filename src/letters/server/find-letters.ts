import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import {
  allow,
  may,
  type AccessRefusal,
  type Action,
  type Actor,
  type Target,
} from '../../access/server/index.ts'
import { branchesOf, type CaseId, type CaseRecord } from '../../cases/core/index.ts'
import { findCase, isTheirDraft, lockCase } from '../../cases/server/index.ts'
import type { LettersRefusal } from './problems.ts'
import { listLetters, type LetterRow } from './store.ts'

/**
 * What permission looks at: the window's letters concern every department of the case, a department's
 * letter that department alone.
 */
export function targetOf(record: CaseRecord, department: string | null): Target {
  const all = [...branchesOf(record.file).values()].map((branch) => branch.department)
  return {
    region: record.region,
    ownerId: record.ownerId,
    department: department === null ? [...new Set(all)] : department,
  }
}

/** The case, if the actor may do this to a letter of it. A draft is nobody's business but its owner's. */
export async function caseFor(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: CaseId,
  options: { readonly lock?: boolean; readonly department?: string | null } = {},
): Promise<Result<CaseRecord, AccessRefusal>> {
  const record = options.lock ? await lockCase(tx, id) : await findCase(tx, id)
  if (!record || !isTheirDraft(record, actor)) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, action, targetOf(record, options.department ?? null))
  return allowed.ok ? granted(record) : allowed
}

/** The letters of a case that this actor may read. */
export async function lettersFor(tx: Tx, actor: Actor, record: CaseRecord): Promise<LetterRow[]> {
  const rows = await listLetters(tx, record.region, record.id)
  return rows.filter(({ department }) => may(actor, 'letter.read', targetOf(record, department)))
}

/** One letter of a case; another department's is as good as none. */
export async function letterFor(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  letterId: string,
): Promise<Result<{ record: CaseRecord; row: LetterRow }, AccessRefusal | LettersRefusal>> {
  const record = await caseFor(tx, actor, 'letter.read', caseId)
  if (!record.ok) return record
  const rows = await lettersFor(tx, actor, record.value)
  const row = rows.find(({ id }) => id === letterId)
  if (!row) return refused({ code: 'LETTERS_NOT_FOUND', id: letterId })
  return granted({ record: record.value, row })
}
