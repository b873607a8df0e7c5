import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { CaseRecord } from '../../cases/core/index.ts'
import { lockCase, perform } from '../../cases/server/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import {
  decideRound,
  openItems,
  type Finding,
  type RecordResults,
  type VisitOfCase,
  type VisitRefusal,
} from '../core/index.ts'
import { targetOf } from './find-visit.ts'
import { findVisit, updateVisit } from './store.ts'

export type InspectionsRefusal = AccessRefusal | VisitRefusal

/**
 * The results of one round: kept line by line, and told to every branch they concern in the same
 * transaction, so that it may be granted or has its one list of faults to put right.
 */
export async function recordResults(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  wish: RecordResults,
): Promise<Result<VisitOfCase, InspectionsRefusal>> {
  // the case first, as everybody locks it first
  const caseId = (await findVisit(tx, id))?.caseId
  const record = caseId && (await lockCase(tx, caseId))
  const visit = record && (await findVisit(tx, id, { lock: true }))
  if (!record || !visit) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'visit.record', targetOf(visit))
  if (!allowed.ok) return allowed
  const on = context.clock.today()
  const done = decideRound(visit, { ...wish, on, open: openItems(record) })
  if (!done.ok) return done
  await updateVisit(tx, done.value.visit, context.clock.now().toISOString())
  const after = await tellBranches(tx, context, actor, record, done.value.findings)
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'visit.recorded',
    region: visit.region,
    object: { kind: 'visit', id: visit.id },
    detail: { round: done.value.visit.rounds, state: done.value.visit.state },
  })
  return granted({ visit: done.value.visit, record: after })
}

async function tellBranches(
  tx: Tx,
  context: Context,
  actor: Actor,
  before: CaseRecord,
  findings: readonly Finding[],
): Promise<CaseRecord> {
  let record = before
  for (const finding of findings) {
    const { item } = finding
    const command = finding.passed
      ? ({ kind: 'passVisit' } as const)
      : ({ kind: 'failVisit', faults: finding.faults } as const)
    const told = await perform(tx, context, actor, record, { kind: 'branch', item, command })
    if (told.ok) record = told.value
    // passed in an earlier round: nothing new
    else if (told.refusal.code !== 'CASES_BRANCH_VISIT_DONE')
      throw new Error(`visit of ${record.id}: ${item} answers ${told.refusal.code}`)
  }
  return record
}
