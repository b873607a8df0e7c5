import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { decideTeam, isGoing, type VisitOfCase } from '../../core/index.ts'
import { listOfficers } from '../officers/store.ts'
import { lockVisitFor } from '../read-visit.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { updateVisit } from '../store.ts'
import { writeAtDesk } from './desk-entry.ts'

/** Who goes: officers of the region's roster, two at least (行政许可法 art 34). */
export async function chooseTeam(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  officers: readonly string[],
): Promise<Result<VisitOfCase, InspectionsRefusal>> {
  const found = await lockVisitFor(tx, actor, 'visit.arrange', id)
  if (!found.ok) return found
  const { visit, record } = found.value
  const { state, region, rounds } = visit
  if (!isGoing(visit)) return refused({ code: 'INSPECTIONS_VISIT_ENDED', state })
  const roster = await listOfficers(tx, { regions: [region] }, { active: true })
  const chosen = decideTeam(roster, officers)
  if (!chosen.ok) return chosen
  const team = chosen.value.map(({ id: officer, name, certificateNo, department }) => {
    return { id: officer, name, certificateNo, department }
  })
  const after = { ...visit, team, version: visit.version + 1 }
  const at = context.clock.now().toISOString()
  await updateVisit(tx, after, at)
  await writeAtDesk(tx, context, actor, after, {
    kind: 'arranged',
    visit: visit.id,
    round: rounds + 1,
    at,
    what: 'team',
    words: team.map(({ name, certificateNo }) => `${name}（${certificateNo}）`).join('、'),
  })
  return granted({ visit: after, record })
}
