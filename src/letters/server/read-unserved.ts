import type { z } from 'zod'
import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { listScope, type Actor } from '../../access/server/index.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { applicantOf, type CaseId } from '../../cases/core/index.ts'
import { findCase } from '../../cases/server/index.ts'
import type { AskUnserved, UnservedLetter, UnservedPage } from '../core/index.ts'
import { listUnserved } from './store.ts'

/** 待送达文书 of the actor's window or department: to be printed, handed over, and noted as served. */
export async function readUnserved(
  tx: Tx,
  context: Context,
  actor: Actor,
  { cursor, limit }: z.infer<typeof AskUnserved>,
): Promise<UnservedPage> {
  const scope = listScope(actor, 'letter.read')
  if (!scope || scope.ownerId !== undefined) return { items: [], next: null }
  const found = await listUnserved(tx, scope, { after: cursor, limit: limit + 1 })
  const catalogue = currentCatalogue(context)
  const items: UnservedLetter[] = []
  for (const { caseId, authority, ...letter } of found.slice(0, limit)) {
    const record = await findCase(tx, caseId as CaseId)
    if (!record) continue
    items.push({
      ...letter,
      caseId,
      authority: nameOf(catalogue, record.region, authority),
      caseNo: record.caseNo,
      applicant: applicantOf(record),
      atCounter: record.filedBy !== null,
    })
  }
  return { items, next: found.length > limit ? (found[limit - 1]?.id ?? null) : null }
}

/** As the department is called now; the bare word where it is gone. */
function nameOf(catalogue: Catalogue, region: string, id: string): Bilingual {
  const { departments } = [...catalogue.regions.values()].find(({ plan }) => plan.region === region)
    ?.plan ?? { departments: [] }
  const found = departments.find((one) => one.id === id)
  return { zh: found?.name ?? id, en: found?.nameEn ?? id }
}
