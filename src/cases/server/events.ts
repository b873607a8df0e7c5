import { unreachable } from '#kernel/never.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { PublishedEvent } from '#platform/server/events.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { BranchEvent, CaseEvent, CaseId, CaseRecord, Outcome } from '../core/index.ts'

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
        | 'cases.handler-named'
        | 'cases.following-promised'
        | 'cases.followed'
        | 'cases.following-expired'
        | 'cases.claimed'
    })
  | (OfCase & { readonly kind: 'cases.decided'; readonly outcome: Outcome })
  | (OfCase & { readonly kind: 'cases.issued'; readonly number: string })
  | (OfCase & { readonly kind: 'cases.reopened'; readonly items: readonly ItemId[] })
  | (OfCase & { readonly kind: 'cases.urged'; readonly item: ItemId | null })
  | (OfCase & {
      readonly kind: 'cases.branch-decided'
      readonly item: ItemId
      readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'lapsed'
    })
  | (OfCase & {
      readonly kind:
        | 'cases.suspended'
        | 'cases.resumed'
        | 'cases.extended'
        | 'cases.visit-requested'
      readonly item: ItemId
    })
  | (OfCase & {
      readonly kind: 'cases.hearing'
      readonly item: ItemId
      readonly step: 'offered' | 'waived' | 'opened' | 'set' | 'closed' | 'recorded'
    })
  /** 事后核查 of a licence that was granted on a promise. */
  | (OfCase & {
      readonly kind: 'cases.promise'
      readonly item: ItemId
      readonly step: 'passed' | 'ordered' | 'rescinded'
    })
  /** A deadline is near (amber) or over (red); each told once. `item` null: the window's, or delivery. */
  | (OfCase & {
      readonly kind: 'cases.deadline'
      readonly item: ItemId | null
      readonly subject: 'answer' | 'decision' | 'delivery' | 'following'
      readonly level: 'amber' | 'red'
      readonly due: PlainDate
    })

/** Every event of a case as it is stored, told before what it means to other modules; for letters (文书). */
export interface CaseHappened extends OfCase {
  readonly kind: 'cases.happened'
  /** The number of the event in its case. */
  readonly seq: number
  readonly event: CaseEvent
  readonly actor: { readonly accountId: string; readonly username: string } | null
}

/** Nothing for what concerns the case alone: saved boxes, claims. */
export function publishedOf(
  { region, id: caseId }: Pick<CaseRecord, 'region' | 'id'>,
  event: CaseEvent,
): CasesEvent[] {
  const of = { region, caseId }
  switch (event.kind) {
    case 'edited':
    case 'commitmentsSigned':
    case 'catalogueMoved':
      return []
    case 'correctionAsked':
      return [{ ...of, kind: 'cases.correction-asked' }]
    case 'decided':
      return [{ ...of, kind: 'cases.decided', outcome: event.outcome }]
    case 'issued':
      return [{ ...of, kind: 'cases.issued', number: event.number }]
    case 'reopened':
      return [{ ...of, kind: 'cases.reopened', items: event.order.items }]
    case 'urged':
      return [{ ...of, kind: 'cases.urged', item: event.item }]
    case 'handlerNamed':
      return [{ ...of, kind: 'cases.handler-named' }]
    case 'followingPromised':
      return [{ ...of, kind: 'cases.following-promised' }]
    case 'followingExpired':
      return [{ ...of, kind: 'cases.following-expired' }]
    case 'branch':
      return ofBranch(of, event.item, event.event)
    case 'created':
    case 'submitted':
    case 'resubmitted':
    case 'accepted':
    case 'declined':
    case 'withdrawn':
    case 'closed':
    case 'followed':
    case 'claimed':
      return [{ ...of, kind: `cases.${event.kind}` }]
    default:
      return unreachable(event)
  }
}

const HEARING = {
  hearingOffered: 'offered',
  hearingWaived: 'waived',
  hearingOpened: 'opened',
  hearingSet: 'set',
  hearingClosed: 'closed',
  hearingRecorded: 'recorded',
} as const
const PROMISE = {
  checkPassed: 'passed',
  breachOrdered: 'ordered',
  grantRescinded: 'rescinded',
} as const

function ofBranch(
  of: { region: string; caseId: CaseId },
  item: ItemId,
  event: BranchEvent,
): CasesEvent[] {
  switch (event.kind) {
    case 'granted':
    case 'refused':
    case 'withdrawn':
    case 'lapsed':
      return [{ ...of, kind: 'cases.branch-decided', item, outcome: event.kind }]
    case 'suspended':
    case 'resumed':
    case 'extended':
      return [{ ...of, kind: `cases.${event.kind}`, item }]
    case 'visitRequested':
      return [{ ...of, kind: 'cases.visit-requested', item }]
    case 'hearingOffered':
    case 'hearingWaived':
    case 'hearingOpened':
    case 'hearingSet':
    case 'hearingClosed':
    case 'hearingRecorded':
      return [{ ...of, kind: 'cases.hearing', item, step: HEARING[event.kind] }]
    case 'checkPassed':
    case 'breachOrdered':
    case 'grantRescinded':
      return [{ ...of, kind: 'cases.promise', item, step: PROMISE[event.kind] }]
    case 'claimed':
    case 'started':
    case 'visitPassed':
    case 'visitFailed':
      return []
    default:
      return unreachable(event)
  }
}
