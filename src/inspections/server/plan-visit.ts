import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { branchesOf, visitIdOf, visitOf, type CaseId } from '../../cases/core/index.ts'
import { findCase, type CasesEvent } from '../../cases/server/index.ts'
import { composeLines, type Line, type Visit } from '../core/index.ts'
import { findVisit, insertVisit, updateVisit } from './store.ts'

/**
 * At acceptance: one visit for every branch that needs one (cases/core `needsVisit`), waiting ones
 * included, so that the premises are seen once. No branch needs one, no visit.
 */
export async function planVisit(tx: Tx, { caseId }: CasesEvent, context: Context): Promise<void> {
  const record = await findCase(tx, caseId)
  if (!record?.caseNo) return
  const branches = [...branchesOf(record.file).values()].filter(
    (branch) => visitOf(branch).visit === 'outstanding',
  )
  if (branches.length === 0) return
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const items = branches.map((branch) => branch.item)
  const blank = { result: null, note: null, round: null, earlier: [] }
  const lines = composeLines(catalogue, items)
  const visit: Visit = {
    id: visitIdOf(record.id),
    region: record.region,
    caseId: record.id,
    caseNo: record.caseNo,
    ownerId: record.ownerId,
    items,
    departments: [...new Set(branches.map((branch) => branch.department))],
    state: 'open',
    rounds: 0,
    officers: [],
    lines: lines.map((line): Line => ({ id: newId(), ...line, ...blank })),
    version: 1,
    createdAt: context.clock.now().toISOString(),
  }
  await insertVisit(tx, visit)
}

/** The case ended, or every department decided without it: there is nothing left to be seen. */
export async function cancelVisit(tx: Tx, caseId: CaseId, context: Context): Promise<void> {
  const visit = await findVisit(tx, visitIdOf(caseId), { lock: true })
  if (!visit || visit.state === 'passed' || visit.state === 'cancelled') return
  const cancelled: Visit = { ...visit, state: 'cancelled', version: visit.version + 1 }
  await updateVisit(tx, cancelled, context.clock.now().toISOString())
}
