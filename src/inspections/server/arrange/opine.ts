import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { may, type Actor } from '../../../access/server/index.ts'
import type { GiveOpinion, VisitOfCase } from '../../core/index.ts'
import { lockVisitFor } from '../read-visit.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { touchVisit } from '../store.ts'
import { targetOf } from '../target.ts'
import { writeAtDesk } from './desk-entry.ts'

/** 次日意见: what a department says at its desk of what was seen, after a round was finished. */
export async function giveOpinion(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  { department, opinion, words }: GiveOpinion,
): Promise<Result<VisitOfCase, InspectionsRefusal>> {
  const found = await lockVisitFor(tx, actor, 'visit.read', id)
  if (!found.ok) return found
  const { visit, record } = found.value
  if (!may(actor, 'visit.opine', { ...targetOf(visit), department }))
    return refused({ code: 'ACCESS_NOT_ALLOWED', action: 'visit.opine' })
  if (!visit.departments.includes(department))
    return refused({ code: 'INSPECTIONS_DEPARTMENT_NOT_CONCERNED', department })
  if (visit.rounds === 0) return refused({ code: 'INSPECTIONS_NOT_VISITED_YET' })
  const at = context.clock.now().toISOString()
  await writeAtDesk(tx, context, actor, visit, {
    kind: 'opinion',
    visit: visit.id,
    round: visit.rounds,
    at,
    department,
    opinion,
    ...(words !== undefined && { words }),
    officer: actor.name,
  })
  return granted({ visit: await touchVisit(tx, visit, at), record })
}
