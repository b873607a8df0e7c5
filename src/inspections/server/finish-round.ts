import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import type { CaseRecord } from '../../cases/core/index.ts'
import { perform } from '../../cases/server/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import {
  decideRound,
  type Finding,
  type Round,
  type VisitOfCase,
  type VisitRefusal,
} from '../core/index.ts'
import { updateVisit } from './store.ts'

/**
 * One finished round: kept line by line, and told to every branch it concerns in the same
 * transaction, so that it may be granted or has its one list of faults to put right.
 */
export async function finishRound(
  tx: Tx,
  context: Context,
  actor: Actor,
  { visit, record }: VisitOfCase,
  round: Round,
): Promise<Result<VisitOfCase, VisitRefusal>> {
  const done = decideRound(visit, round)
  if (!done.ok) return done
  const { visit: after, findings } = done.value
  await updateVisit(tx, after, context.clock.now().toISOString())
  const told = await tellBranches(tx, context, actor, record, findings)
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'visit.recorded',
    region: visit.region,
    object: { kind: 'visit', id: visit.id },
    detail: { round: after.rounds, state: after.state, how: round.how },
  })
  return granted({ visit: after, record: told })
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
