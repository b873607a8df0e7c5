import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { LifecycleEffect, Plan } from '../../catalogue/core/index.ts'
import { effectOf, endsLicence, type LifecycleEvent } from './effects.ts'
import type { Face, Licence, LicenceEvent, SingleLicence } from './licence.ts'
import type { SingleRefusal } from './refusal.ts'

/** Events a department reports on its own single licence through this door. */
export type SingleEvent = Extract<
  LifecycleEvent,
  'cancel' | 'rescind' | 'withdraw' | 'revoke' | 'lapse' | 'suspend' | 'reinstate'
>

export interface EndFacts {
  readonly plan: Plan
  readonly single: SingleLicence
  readonly event: SingleEvent
  /** Title and article of the department's own decision. */
  readonly basis: string
  readonly licence: Licence | undefined
  /** Every single licence the face shows, this one among them. */
  readonly shown: readonly SingleLicence[]
  readonly today: PlainDate
}

export interface EndDecision {
  readonly single: SingleLicence
  readonly effect: LifecycleEffect
  readonly basis: string
  readonly licenceEvent: LicenceEvent | undefined
}

/**
 * What an event of a single licence does to it and, by the plan, to the comprehensive
 * licence that shows it. Where the plan drops the item but nothing else remains on the
 * face, the whole is void: an empty licence cannot be displayed.
 */
export function decideSingleEvent(facts: EndFacts): Result<EndDecision, SingleRefusal> {
  const { plan, event, licence } = facts
  const next = nextSingle(facts)
  if (!next.ok) return next
  const row = effectOf(plan, event, 'single', endsLicence(event))
  const dead = !licence || licence.state === 'void' || licence.state === 'recalled'
  const live = facts.shown.filter((s) => s.id !== facts.single.id && s.state !== 'ended')
  const empty = row.effect === 'drop-and-reissue' && live.length === 0
  const effect: LifecycleEffect = dead ? 'none' : empty ? 'void-and-recall' : row.effect
  const licenceEvent = dead ? undefined : eventFor(effect, facts, licence, row.basis)
  return granted({ single: next.value, effect, basis: row.basis, licenceEvent })
}

function nextSingle(facts: EndFacts): Result<SingleLicence, SingleRefusal> {
  const { single, event, today, basis } = facts
  if (single.ended)
    return refused({
      code: 'LICENCES_SINGLE_ENDED',
      event: single.ended.event,
      on: single.ended.on,
    })
  if (event === 'reinstate') {
    if (single.state !== 'suspended') return refused({ code: 'LICENCES_SINGLE_NOT_SUSPENDED' })
    return granted({ ...single, state: 'active' })
  }
  if (event === 'suspend') {
    if (single.state === 'suspended') return refused({ code: 'LICENCES_SINGLE_SUSPENDED_ALREADY' })
    return granted({ ...single, state: 'suspended' })
  }
  return granted({ ...single, state: 'ended', ended: { event, on: today, basis } })
}

function eventFor(
  effect: LifecycleEffect,
  { event, single, today }: EndFacts,
  licence: Licence,
  basis: string,
): LicenceEvent | undefined {
  const cause = { event, of: 'single' as const, item: single.item, basis }
  const next = (items: Face['items']): Face => ({
    ...licence.face,
    items,
    version: licence.face.version + 1,
    madeOn: today,
  })
  const { items } = licence.face
  const table = {
    'void-and-recall': () => ({ kind: 'voided', on: today, cause }) as const,
    'drop-and-reissue': () => {
      const face = next(items.filter((i) => i.single !== single.id))
      return { kind: 'reissued', on: today, face, why: basis } as const
    },
    reissue: () => ({ kind: 'reissued', on: today, face: next(items), why: basis }) as const,
    refresh: () => ({ kind: 'refreshed', on: today, why: basis }) as const,
    none: () => undefined,
  } satisfies Record<LifecycleEffect, () => LicenceEvent | undefined>
  return table[effect]()
}
