import { granted, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import type { AccessRefusal, Actor } from '../../access/server/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { same } from '../core/index.ts'
import { findFor } from './find-case.ts'
import type { SourcesView } from './schema.ts'
import { listChecks, listSources, type CheckRow } from './store.ts'
import type { z } from 'zod'

/** Where each value came from, while the box still holds it, and what the registers say about the case. */
export async function readSources(
  tx: Tx,
  actor: Actor,
  id: CaseId,
): Promise<Result<z.infer<typeof SourcesView>, AccessRefusal>> {
  const found = await findFor(tx, actor, 'case.read', id, { lock: false })
  if (!found.ok) return found
  const record = found.value
  const filled = (await listSources(tx, record)).filter(({ element, value }) =>
    same(record.values[element], value),
  )
  return granted({
    sources: filled.map(({ element, source, takenAt }) => ({ element, ...source, takenAt })),
    checks: (await listChecks(tx, record)).map(presentCheck),
  })
}

function presentCheck(row: CheckRow): z.infer<typeof SourcesView>['checks'][number] {
  const named = row.name_zh !== null && row.name_en !== null
  return {
    register: row.register,
    state: row.state,
    name: named ? { zh: row.name_zh ?? '', en: row.name_en ?? '' } : null,
    attempts: row.attempts,
    nextAt: row.state === 'waiting' ? row.next_at : null,
    checkedAt: row.checked_at,
    asOf: row.as_of,
    differences: row.differences.map((one) => ({ ...one })),
  }
}
