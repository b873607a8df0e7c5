import type { PlainDate } from '#kernel/plain-date.ts'
import type { ApplicationKind, LifecycleEffect, Plan } from '../../catalogue/core/index.ts'
import { apply } from './apply.ts'
import type { Cascade } from './cascade.ts'
import { LAW_OF_EVENT, type LifecycleEvent } from './effects.ts'
import { changedWords } from './face-words.ts'
import { lettersOf } from './letters.ts'
import type { Licence, LicenceEvent, SingleLicence } from './licence.ts'

/** A submitted case that names single licences as what it changes or renews. */
export interface BuiltOn {
  readonly caseId: string
  readonly caseNo: string
  readonly kind: ApplicationKind
  readonly holdings: readonly string[]
}

export interface HandedOut {
  readonly serial: string
  readonly version: number
  readonly copy: number
}

export interface ForeseeFacts {
  readonly plan: Plan
  readonly event: LifecycleEvent
  readonly today: PlainDate
  readonly effect: LifecycleEffect
  readonly basis: string
  readonly article: string | undefined
  readonly document: string
  readonly single: { readonly before: SingleLicence; readonly after: SingleLicence } | null
  readonly licence: Licence | undefined
  readonly licenceEvent: LicenceEvent | undefined
  readonly shown: readonly SingleLicence[]
  readonly waitingFor: readonly SingleLicence[]
  readonly papers: readonly HandedOut[]
  readonly cases: readonly BuiltOn[]
}

/**
 * Everything that an event will do, from the same decision that will be carried out; made once to be
 * shown and once more, under lock, to be compared with what was shown.
 */
export function foresee(facts: ForeseeFacts): Cascade {
  const { event, effect, basis, single, licence, licenceEvent } = facts
  const after = licence && licenceEvent ? apply(licence, licenceEvent) : licence
  const others = facts.shown.filter((s) => s.id !== single?.before.id && s.state !== 'ended')
  const article = facts.article ?? LAW_OF_EVENT[event]
  const ended = after?.state === 'void'
  const replaced = licence && after && after.face.version > licence.face.version
  return {
    event,
    of: single ? 'single' : 'comprehensive',
    on: facts.today,
    face: licence && after ? changedWords(licence.face, after.face).length > 0 || ended : false,
    effect,
    basis,
    article,
    single: single && singleChange(single),
    licence: licence && after ? licenceChange(licence, after) : null,
    code:
      licence && after
        ? {
            before: licence.state,
            after: after.state,
            older: ended ? 'void' : replaced ? 'replaced' : 'unchanged',
          }
        : null,
    untouched: others.map(({ certificate, state }) => ({ certificate, state })),
    waitingFor: facts.waitingFor.map(({ certificate, authority }) => ({ certificate, authority })),
    papers: ended || replaced ? facts.papers.map((paper) => ({ ...paper })) : [],
    cases: facts.cases.map(({ caseId, caseNo, kind, holdings }) => ({
      caseId,
      caseNo,
      kind,
      consequence: consequenceOf(holdings, single?.after, ended),
    })),
    letters: lettersOf({
      ...facts,
      article,
      single: single?.after ?? null,
      licence: licence ?? null,
      others,
    }),
  }
}

function singleChange({ before, after }: NonNullable<ForeseeFacts['single']>): Cascade['single'] {
  return {
    id: before.id,
    certificate: before.certificate,
    number: { before: before.number, after: after.number },
    state: { before: before.state, after: after.state },
    validUntil: { before: before.validUntil, after: after.validUntil },
  }
}

function licenceChange(before: Licence, after: Licence): Cascade['licence'] {
  return {
    number: before.number,
    state: { before: before.state, after: after.state },
    version: { before: before.face.version, after: after.face.version },
    words: changedWords(before.face, after.face).map((word) => ({ ...word })),
  }
}

function consequenceOf(
  holdings: readonly string[],
  single: SingleLicence | undefined,
  ended: boolean,
): Cascade['cases'][number]['consequence'] {
  if (single?.state === 'ended' && holdings.includes(single.id)) return 'holding-ended'
  return ended ? 'new-number' : 'goes-on'
}
