import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { LifecycleEffect, Plan } from '../../catalogue/core/index.ts'
import { effectOf, ENDING_EVENTS } from './effects.ts'
import type { Licence, LicenceEvent } from './licence.ts'
import type { LicenceRefusal } from './refusal.ts'

/** What the lead authority does to the comprehensive licence itself; the items are not its to decide. */
export const WHOLE_EVENTS = [...ENDING_EVENTS, 'suspend', 'reinstate', 'replace'] as const
export type WholeEvent = (typeof WHOLE_EVENTS)[number]

export interface WholeFacts {
  readonly plan: Plan
  readonly licence: Licence
  readonly event: WholeEvent
  readonly today: PlainDate
}

export interface WholeDecision {
  readonly effect: LifecycleEffect
  readonly basis: string
  readonly licenceEvent: LicenceEvent
}

/**
 * What an event of the whole does to it. The single licences behind it are acts of their own
 * departments and live on (西政办发〔2023〕4号 四（二）：不改变审批和监管的实施主体).
 */
export function decideWholeEvent(facts: WholeFacts): Result<WholeDecision, LicenceRefusal> {
  const { plan, licence, event } = facts
  const { state, number } = licence
  if (state === 'void' || state === 'recalled')
    return refused({ code: 'LICENCES_ENDED', number, state })
  if (event === 'suspend' && state === 'suspended')
    return refused({ code: 'LICENCES_SUSPENDED_ALREADY', number })
  if (event === 'reinstate' && state !== 'suspended')
    return refused({ code: 'LICENCES_NOT_SUSPENDED', number })
  const { effect, basis } = effectOf(plan, event, 'comprehensive', event !== 'replace')
  return granted({ effect, basis, licenceEvent: eventOf(facts, basis) })
}

function eventOf({ licence: { face }, event, today: on }: WholeFacts, why: string): LicenceEvent {
  switch (event) {
    case 'suspend':
      return { kind: 'suspended', on, why }
    case 'reinstate':
      return { kind: 'reinstated', on, why }
    case 'replace': {
      const next = { ...face, version: face.version + 1, madeOn: on }
      return { kind: 'reissued', on, face: next, why }
    }
    case 'cancel':
    case 'rescind':
    case 'withdraw':
    case 'revoke':
    case 'lapse': {
      const cause = { event, of: 'comprehensive', item: null, basis: why } as const
      return { kind: 'voided', on, cause }
    }
  }
}
