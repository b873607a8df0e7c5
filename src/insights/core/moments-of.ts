import { unreachable } from '#kernel/never.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { workingDaysBetween, type Catalogue } from '../../catalogue/core/index.ts'
import {
  apply,
  branchesOf,
  DELIVER_DAYS,
  dueOf,
  NEW_CASE,
  type Branch,
  type BranchEvent,
  type Case,
  type CaseEvent,
} from '../../cases/core/index.ts'
import type { Moment, Realised } from './moment.ts'

/** One stored event of a case and the day (Asia/Shanghai) on which it was stored. */
export interface DatedEvent {
  readonly on: PlainDate
  readonly event: CaseEvent
}

export interface MomentFacts {
  readonly calendar: Catalogue['calendar']
  /** Whose item it is, where no branch says so (an urging before acceptance has no item). */
  readonly departmentOf: (item: string) => string
  /** Reckoned once, when the case is decided. */
  readonly realised: () => Realised | null
}

type Calendar = Catalogue['calendar']

/** Everything countable in the whole history of one case, in its order. Total: odd histories give less. */
export function momentsOf(history: readonly DatedEvent[], facts: MomentFacts): Moment[] {
  const reading: Reading = { facts, since: null, waited: null, answers: 0, letters: 0, late: false }
  const moments: Moment[] = []
  let file: Case = NEW_CASE
  for (const { on, event } of history) {
    moments.push(...readEvent(reading, file, event, on))
    file = apply(file, event)
  }
  return moments
}

/** Where the reading of a history stands. */
interface Reading {
  readonly facts: MomentFacts
  /** From when the whole case is reckoned: first submission, or a reopening. */
  since: PlainDate | null
  /** Since when somebody waits: the window for an answer, or the applicant with a letter. */
  waited: PlainDate | null
  answers: number
  letters: number
  /** Whether an item was decided late since then. */
  late: boolean
}

function readEvent(reading: Reading, file: Case, event: CaseEvent, on: PlainDate): Moment[] {
  const { facts } = reading
  switch (event.kind) {
    case 'submitted':
      reading.since = event.on
      reading.waited = event.on
      return [moment('filed', on)]
    case 'resubmitted': {
      const days = between(facts.calendar, reading.waited, on)
      reading.waited = event.on
      return [moment('corrected', on, { days, round: reading.letters })]
    }
    case 'accepted':
    case 'declined':
    case 'correctionAsked':
      return [readAnswer(reading, file, event, on)]
    case 'reopened':
      reading.late = false
      reading.since = event.on
      reading.waited = event.on
      return []
    case 'branch': {
      const branch = branchesOf(file).get(event.item)
      const decided = readBranch(branch, event.event, on, facts.calendar)
      if (decided.some(({ late }) => late)) reading.late = true
      return decided
    }
    case 'decided': {
      const days = between(facts.calendar, reading.since, on)
      const { outcome } = event
      // the departments' limits are the law's, the whole has none: late when one of its items was
      const { late } = reading
      return [moment('decided', on, { days, outcome, late, realised: facts.realised() })]
    }
    case 'issued': {
      const days =
        file.at.state === 'decided' ? between(facts.calendar, file.at.decidedOn, on) : null
      return [moment('issued', on, { days, late: (days ?? 0) > DELIVER_DAYS })]
    }
    case 'urged': {
      const item = event.item ?? ''
      const department = item === '' ? '' : facts.departmentOf(item)
      return [moment('urged', on, { item, department })]
    }
    case 'withdrawn':
      return [moment('withdrawn', on)]
    case 'created':
    case 'edited':
    case 'handlerNamed':
    case 'claimed':
    case 'commitmentsSigned':
    case 'followingPromised':
    case 'followed':
    case 'followingExpired':
    case 'catalogueMoved':
    case 'closed':
      return []
    default:
      return unreachable(event)
  }
}

const ANSWERS = { accepted: 'accepted', declined: 'declined', correctionAsked: 'asked' } as const

function readAnswer(
  reading: Reading,
  { at }: Case,
  event: Extract<CaseEvent, { kind: keyof typeof ANSWERS }>,
  on: PlainDate,
): Moment {
  const days = between(reading.facts.calendar, reading.waited, on)
  const late = 'answerBy' in at && on > at.answerBy
  reading.answers++
  const outcome = ANSWERS[event.kind]
  const of = { days, late, nth: reading.answers, outcome }
  if (event.kind !== 'correctionAsked') return moment('answered', on, of)
  reading.letters++
  reading.waited = event.on
  const beyond = event.points.filter((point) => point.beyondNotice !== undefined).length
  const letter = { round: reading.letters, points: event.points.length, beyond }
  return moment('answered', on, { ...of, ...letter })
}

function readBranch(
  branch: Branch | undefined,
  event: BranchEvent,
  on: PlainDate,
  calendar: Calendar,
): Moment[] {
  const outcome = event.kind
  if (!branch || (outcome !== 'granted' && outcome !== 'refused' && outcome !== 'lapsed')) return []
  const { item, department } = branch
  return [moment('item', on, { item, department, outcome, ...clockOf(branch, on, calendar) })]
}

/** How long the department's clock ran until it decided, and whether it ran out before. */
function clockOf(branch: Branch, on: PlainDate, calendar: Calendar) {
  if (!('clock' in branch.at)) return { days: null, late: false }
  const { startedOn, pauses } = branch.at.clock
  const still = pauses.map(({ from, to }) => ({ from, to: to ?? undefined }))
  const used = workingDaysBetween(calendar, startedOn, on, still)
  const due = dueOf(calendar, branch)
  return { days: used.ok ? used.value : null, late: due !== null && on > due }
}

/** Working days from one day to another; null where the calendar does not reach, or nothing began. */
function between(calendar: Calendar, from: PlainDate | null, to: PlainDate): number | null {
  if (from === null) return null
  const days = workingDaysBetween(calendar, from, to)
  return days.ok ? days.value : null
}

function moment(kind: Moment['kind'], on: PlainDate, more: Partial<Moment> = {}): Moment {
  return { ...BARE, kind, on, ...more }
}

const BARE = {
  item: '',
  department: '',
  days: null,
  late: false,
  nth: 1,
  round: 0,
  outcome: '',
  points: 0,
  beyond: 0,
  realised: null,
} as const
