import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { PublishedEvent } from '#platform/server/events.ts'
import type { CaseId } from '../../../cases/core/index.ts'
import type { Visit } from '../../core/index.ts'

/** Times for the visit were put to the applicant, or the time that they asked for was agreed to. */
export interface VisitTimed extends PublishedEvent {
  readonly kind: 'inspections.visit-proposed' | 'inspections.visit-agreed'
  readonly caseId: CaseId
  /** The step of the visit: each is told once. */
  readonly version: number
  /** The times, as the visit's history has them. */
  readonly times: string
}

/** Tells whoever sends messages: the applicant has two working days to choose. */
export async function tellTimes(
  tx: Tx,
  context: Context,
  told: { readonly kind: VisitTimed['kind']; readonly visit: Visit; readonly times: string },
): Promise<void> {
  const { kind, times } = told
  const { region, caseId, version } = told.visit
  await context.events.publish<VisitTimed>(tx, { kind, region, caseId, version, times })
}
