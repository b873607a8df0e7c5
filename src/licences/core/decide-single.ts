import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { LifecycleEffect, Plan } from '../../catalogue/core/index.ts'
import { effectOf, endsLicence, type EndingEvent } from './effects.ts'
import { changedWords } from './face-words.ts'
import { followHolder } from './follow-holder.ts'
import type { Face, Holder, Licence, LicenceEvent, SingleLicence } from './licence.ts'
import type { SingleRefusal } from './refusal.ts'

/** Some of the holder's words; an absent one stays as it is. */
type HolderWords = { readonly [Word in keyof Holder]?: Holder[Word] | undefined }

/** What a department tells us of its own single licence after a change or a renewal. */
export interface SingleData {
  readonly holder?: HolderWords | undefined
  readonly number?: string | undefined
  readonly validFrom?: PlainDate | undefined
  readonly validUntil?: PlainDate | null | undefined
}

/** What a department reports on its own single licence through this door. */
export type SingleCommand =
  | { readonly event: EndingEvent | 'suspend' | 'reinstate' }
  | { readonly event: 'change' | 'renew'; readonly to: SingleData }
export type SingleEvent = SingleCommand['event']

export interface SingleFacts {
  readonly plan: Plan
  readonly single: SingleLicence
  readonly command: SingleCommand
  /** Title and number of the department's own decision. */
  readonly document: string
  readonly licence: Licence | undefined
  /** Every single licence the face shows, this one among them. */
  readonly shown: readonly SingleLicence[]
  readonly today: PlainDate
}

export interface SingleDecision {
  readonly single: SingleLicence
  readonly effect: LifecycleEffect
  readonly basis: string
  /** Whether a printed word changes. */
  readonly face: boolean
  readonly licenceEvent: LicenceEvent | undefined
  /** Other single licences that must take on the new words before the face does. */
  readonly waitingFor: readonly SingleLicence[]
}

/**
 * What an event of a single licence does to it and, by the plan, to the comprehensive licence that
 * shows it. Where the plan drops the item but nothing else remains on the face, the whole is
 * void: an empty licence cannot be displayed.
 */
export function decideSingleEvent(facts: SingleFacts): Result<SingleDecision, SingleRefusal> {
  const next = nextSingle(facts)
  if (!next.ok) return next
  const { plan, licence, command, shown } = facts
  const single = next.value
  const dead = !licence || licence.state === 'void' || licence.state === 'recalled'
  if (dead) {
    const face = endsLicence(command.event)
    const { basis } = effectOf(plan, command.event, 'single', face)
    return granted({ single, effect: 'none', basis, face, licenceEvent: undefined, waitingFor: [] })
  }
  const others = shown.filter((s) => s.id !== single.id && s.state !== 'ended')
  const following = 'to' in command ? followHolder(plan, licence.face, single.holder, others) : null
  const proposed = faceAfter(licence.face, single, following?.holder ?? licence.face.holder)
  const face = changedWords(licence.face, proposed).length > 0
  const row = effectOf(plan, command.event, 'single', face)
  const empty = row.effect === 'drop-and-reissue' && others.length === 0
  const effect: LifecycleEffect = empty ? 'void-and-recall' : row.effect
  const waitingFor = following?.waitingFor ?? []
  const basis = waitingFor.length > 0 ? `${plan.faceChange?.basis}；${row.basis}` : row.basis
  const licenceEvent = eventFor(effect, facts, licence, proposed, basis)
  return granted({ single, effect, basis, face, licenceEvent, waitingFor })
}

/** An ended single licence leaves the face; a changed one may bring the holder's new words. */
function faceAfter(face: Face, single: SingleLicence, holder: Holder): Face {
  const items =
    single.state === 'ended' ? face.items.filter((i) => i.single !== single.id) : face.items
  return { ...face, holder, items }
}

function nextSingle(facts: SingleFacts): Result<SingleLicence, SingleRefusal> {
  const { single, command, today, document } = facts
  const { ended, state } = single
  if (ended) return refused({ code: 'LICENCES_SINGLE_ENDED', event: ended.event, on: ended.on })
  switch (command.event) {
    case 'change':
    case 'renew':
      return changedSingle(single, command.event, command.to)
    case 'reinstate':
      if (state !== 'suspended') return refused({ code: 'LICENCES_SINGLE_NOT_SUSPENDED' })
      return granted({ ...single, state: 'active' })
    case 'suspend':
      if (state === 'suspended') return refused({ code: 'LICENCES_SINGLE_SUSPENDED_ALREADY' })
      return granted({ ...single, state: 'suspended' })
    case 'cancel':
    case 'rescind':
    case 'withdraw':
    case 'revoke':
    case 'lapse': {
      const { event } = command
      return granted({ ...single, state: 'ended', ended: { event, on: today, basis: document } })
    }
  }
}

function changedSingle(
  single: SingleLicence,
  event: 'change' | 'renew',
  to: SingleData,
): Result<SingleLicence, SingleRefusal> {
  const next: SingleLicence = {
    ...single,
    holder: { ...single.holder, ...given(to.holder ?? {}) },
    number: to.number ?? single.number,
    validFrom: to.validFrom ?? single.validFrom,
    validUntil: to.validUntil === undefined ? single.validUntil : to.validUntil,
  }
  const { validFrom, validUntil } = next
  if (validUntil !== null && validUntil < validFrom)
    return refused({ code: 'LICENCES_VALIDITY_BACKWARDS', validFrom, validUntil })
  const before = single.validUntil
  const later = before !== null && (validUntil === null || validUntil > before)
  if (event === 'renew' && !later)
    return refused({ code: 'LICENCES_RENEWAL_NOT_LATER', validUntil: before ?? '长期' })
  if (JSON.stringify(next) === JSON.stringify(single))
    return refused({ code: 'LICENCES_NOTHING_CHANGES' })
  return granted(next)
}

function given(words: HolderWords): Partial<Holder> {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined))
}

function eventFor(
  effect: LifecycleEffect,
  { command: { event }, single, today: on }: SingleFacts,
  { face }: Licence,
  proposed: Face,
  basis: string,
): LicenceEvent | undefined {
  const next = { ...proposed, version: face.version + 1, madeOn: on }
  const table = {
    'void-and-recall': () => {
      const cause = { event, of: 'single', item: single.item, basis } as const
      return { kind: 'voided', on, cause } as const
    },
    'drop-and-reissue': () => ({ kind: 'reissued', on, face: next, why: basis }) as const,
    reissue: () => ({ kind: 'reissued', on, face: next, why: basis }) as const,
    refresh: () => ({ kind: 'refreshed', on, why: basis }) as const,
    none: () => undefined,
  } satisfies Record<LifecycleEffect, () => LicenceEvent | undefined>
  return table[effect]()
}
