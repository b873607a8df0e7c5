import { unreachable } from '#kernel/never.ts'
import type { Branch } from './branch.ts'
import type { BranchEvent } from './branch-moves.ts'
import type { BranchClock } from './clock.ts'
import type { HeldHearing, OpenHearing } from './hearing.ts'
import { endPause, paused } from './pause.ts'
import { running } from './running.ts'
import { visitOf } from './visit.ts'

type Kind =
  | 'hearingOffered'
  | 'hearingWaived'
  | 'hearingOpened'
  | 'hearingSet'
  | 'hearingClosed'
  | 'hearingRecorded'
type HearingEvent = Extract<BranchEvent, { kind: Kind }>
type Of<K extends Kind> = Extract<BranchEvent, { kind: K }>

/** 听证: the clock stands still from its opening to its end (行政许可法 art 45). */
export function applyHearing(branch: Branch, event: HearingEvent): Branch {
  const { at } = branch
  switch (event.kind) {
    case 'hearingOffered': {
      const { on, applyBy, reason, document } = event
      return { ...branch, offer: { on, applyBy, reason, document } }
    }
    case 'hearingWaived':
      return withoutOffer(branch)
    case 'hearingOpened':
      return 'clock' in at && at.state !== 'hearing' ? open(branch, at.clock, event) : branch
    case 'hearingSet': {
      if (at.state !== 'hearing') return branch
      return { ...branch, at: { ...at, hearing: { ...at.hearing, date: event.date } } }
    }
    case 'hearingClosed':
      return close(branch, event)
    case 'hearingRecorded':
      return { ...branch, heard: [...(branch.heard ?? []), earlier(event)] }
    default:
      return unreachable(event)
  }
}

function open(branch: Branch, clock: BranchClock, event: Of<'hearingOpened'>): Branch {
  const { on, cause, askedBy, holdBy } = event
  const basis = cause === 'asked' ? ART_47 : ART_46
  const pause = {
    from: on,
    to: null,
    reason: '听证',
    basis,
    cause: 'hearing',
    document: null,
  } as const
  const hearing: OpenHearing = { since: on, cause, askedBy, holdBy, date: null }
  const at = {
    state: 'hearing',
    clock: paused(clock, pause),
    visit: visitOf(branch),
    hearing,
  } as const
  return { ...withoutOffer(branch), at }
}

const ART_46 = '行政许可法第四十五条、第四十六条'
const ART_47 = '行政许可法第四十五条、第四十七条'

function close(branch: Branch, event: Of<'hearingClosed'>): Branch {
  const { at } = branch
  if (at.state !== 'hearing') return branch
  const { on: closedOn, outcome, record, document, by } = event
  const held = { openedOn: at.hearing.since, closedOn, outcome, record, document, by }
  return {
    ...branch,
    heard: [...(branch.heard ?? []), held],
    at: running(endPause(at.clock, closedOn), at.visit),
  }
}

function earlier({ on, record, document, by }: Of<'hearingRecorded'>): HeldHearing {
  return { openedOn: on, closedOn: on, outcome: 'held', record, document, by, before: true }
}

function withoutOffer(branch: Branch): Branch {
  const { offer: _offer, ...rest } = branch
  return rest
}
