import { unreachable } from '#kernel/never.ts'
import type { PublishedEvent } from '#platform/server/events.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { CaseEvent, CaseId, CaseRecord, Outcome } from '../core/index.ts'

interface OfCase extends PublishedEvent {
  readonly caseId: CaseId
}

/** What other modules hear of cases, each in the transaction in which it happened. */
export type CasesEvent =
  | (OfCase & {
      readonly kind:
        | 'cases.created'
        | 'cases.submitted'
        | 'cases.resubmitted'
        | 'cases.correction-asked'
        | 'cases.accepted'
        | 'cases.declined'
        | 'cases.withdrawn'
        | 'cases.closed'
    })
  | (OfCase & { readonly kind: 'cases.decided'; readonly outcome: Outcome })
  | (OfCase & { readonly kind: 'cases.issued'; readonly number: string })
  | (OfCase & {
      readonly kind: 'cases.branch-decided'
      readonly item: ItemId
      readonly outcome: 'granted' | 'refused' | 'withdrawn'
    })

/** Nothing for what concerns the case alone: saved boxes, claims, pauses. */
export function publishedOf(
  { region, id: caseId }: Pick<CaseRecord, 'region' | 'id'>,
  event: CaseEvent,
): CasesEvent[] {
  const of = { region, caseId }
  switch (event.kind) {
    case 'edited':
      return []
    case 'correctionAsked':
      return [{ ...of, kind: 'cases.correction-asked' }]
    case 'decided':
      return [{ ...of, kind: 'cases.decided', outcome: event.outcome }]
    case 'issued':
      return [{ ...of, kind: 'cases.issued', number: event.number }]
    case 'branch': {
      const { kind } = event.event
      return kind === 'granted' || kind === 'refused' || kind === 'withdrawn'
        ? [{ ...of, kind: 'cases.branch-decided', item: event.item, outcome: kind }]
        : []
    }
    case 'created':
    case 'submitted':
    case 'resubmitted':
    case 'accepted':
    case 'declined':
    case 'withdrawn':
    case 'closed':
      return [{ ...of, kind: `cases.${event.kind}` }]
    default:
      return unreachable(event)
  }
}
