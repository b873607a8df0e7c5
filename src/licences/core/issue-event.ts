import type { PlainDate } from '#kernel/plain-date.ts'
import type { ApplicationKind, Plan } from '../../catalogue/core/index.ts'
import { effectOf, LAW_OF_EVENT, type LifecycleEvent } from './effects.ts'
import { changedWords } from './face-words.ts'
import type { Face, Licence, LicenceEvent } from './licence.ts'

/** 新办 on an existing licence is the rest of a partial one being granted: 换发 (二（六）). */
const EVENT_OF_KIND = {
  open: 'replace',
  change: 'change',
  renew: 'renew',
} as const satisfies Record<ApplicationKind, LifecycleEvent>

export interface IssueEventFacts {
  readonly plan: Plan
  readonly kind: ApplicationKind
  readonly existing: Licence | undefined
  /** What the next paper would say, were one made. */
  readonly proposed: Face
  readonly caseNo: string
  readonly on: PlainDate
}

/**
 * What a decided case does to the comprehensive licence: the first paper, a new version, or (other
 * data, where the plan says so) no new paper but a code that shows the new data.
 */
export function issueEvent(facts: IssueEventFacts): LicenceEvent {
  const { plan, kind, existing, proposed, caseNo, on } = facts
  const document = `办件 ${caseNo}`
  if (!existing) {
    const article = `行政许可法第四十四条；${plan.documentNo}${plan.certificate.effect.basis}`
    const act = { event: 'issue', article, document, reason: '各事项已作出决定' } as const
    return { kind: 'issued', on, face: proposed, act }
  }
  const event = EVENT_OF_KIND[kind]
  const face = changedWords(existing.face, proposed).length > 0
  const of = kind === 'open' ? 'comprehensive' : 'single'
  const { effect, basis } = effectOf(plan, event, of, face)
  const act = { event, article: LAW_OF_EVENT[event], document, reason: basis }
  if (effect === 'refresh' || effect === 'none') return { kind: 'refreshed', on, why: basis, act }
  return { kind: 'reissued', on, face: proposed, why: basis, act }
}
