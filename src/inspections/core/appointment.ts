import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { isWorkingDay, type Calendar } from '../../catalogue/core/index.ts'
import type { VisitState } from './words.ts'

/** A time at which the visit may begin and end: a day and two times of day, `HH:MM`. */
export interface Slot {
  readonly day: PlainDate
  readonly from: string
  readonly to: string
}

/** 约定上门时间. */
export type Appointment =
  | {
      readonly state: 'proposed'
      readonly slots: readonly Slot[]
      readonly on: PlainDate
      readonly answerBy: PlainDate
    }
  | {
      readonly state: 'asked'
      readonly wish: Slot
      readonly reason: string
      readonly on: PlainDate
      /** What had been proposed or agreed before. */
      readonly instead: readonly Slot[]
    }
  | {
      readonly state: 'confirmed'
      readonly slot: Slot
      readonly on: PlainDate
      readonly by: 'owner' | 'authority'
    }

/**
 * Working hours of the offices, by the clock of Shanghai. No document of the four regions states
 * them for visits; these are the usual office hours, our reading (README of this module).
 */
export const WORKING_HOURS = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
] as const
/** How often the owner may ask for another time before one round; our reading, the law is silent. */
export const RESCHEDULES = 2
/** Working days in which the owner answers a proposal; our reading. */
export const ANSWER_WITHIN = 2
export const MOST_SLOTS = 6

export type AppointmentCommand =
  | { readonly kind: 'propose'; readonly slots: readonly Slot[] }
  | { readonly kind: 'confirm'; readonly slot: Slot }
  | { readonly kind: 'askForAnother'; readonly wish: Slot; readonly reason: string }
  | { readonly kind: 'acceptWish' }

export interface AppointmentFacts {
  readonly today: PlainDate
  /** The time of day now, `HH:MM`. */
  readonly now: string
  readonly calendar: Calendar
  /** The earliest deadline of the branches it serves: a visit after it comes too late. */
  readonly latest: PlainDate | null
  readonly answerBy: PlainDate
}

export type AppointmentRefusal =
  | { readonly code: 'INSPECTIONS_VISIT_ENDED'; readonly state: VisitState }
  | {
      readonly code: 'INSPECTIONS_SLOT_OUTSIDE_HOURS'
      readonly slot: string
      readonly hours: readonly string[]
    }
  | { readonly code: 'INSPECTIONS_SLOT_PAST'; readonly slot: string }
  | {
      readonly code: 'INSPECTIONS_SLOT_TOO_LATE'
      readonly slot: string
      readonly latest: PlainDate
    }
  | { readonly code: 'INSPECTIONS_SLOT_NOT_PROPOSED'; readonly proposed: readonly string[] }
  | { readonly code: 'INSPECTIONS_RESCHEDULES_USED'; readonly most: number }
  | { readonly code: 'INSPECTIONS_NO_WISH' }
  | { readonly code: 'INSPECTIONS_NO_PROPOSAL' }

interface Arranged {
  readonly state: VisitState
  readonly appointment: Appointment | null
  readonly reschedules: number
}
type After = Pick<Arranged, 'appointment' | 'reschedules'>

export const saySlot = ({ day, from, to }: Slot): string => `${day} ${from}–${to}`

/** What the time of the visit becomes; who may ask is somebody else's question. */
export function decideAppointment(
  visit: Arranged,
  command: AppointmentCommand,
  facts: AppointmentFacts,
): Result<After, AppointmentRefusal> {
  const { state, appointment, reschedules } = visit
  if (state === 'passed' || state === 'cancelled')
    return refused({ code: 'INSPECTIONS_VISIT_ENDED', state })
  const { today: on, answerBy } = facts
  switch (command.kind) {
    case 'propose': {
      const wrong = command.slots.flatMap((slot) => whyNotSlot(slot, facts) ?? [])[0]
      if (wrong) return refused(wrong)
      const slots = command.slots
      return granted({ appointment: { state: 'proposed', slots, on, answerBy }, reschedules })
    }
    case 'confirm':
      return confirm(visit, command.slot, facts)
    case 'askForAnother':
      return askForAnother(visit, command, facts)
    case 'acceptWish': {
      if (appointment?.state !== 'asked') return refused({ code: 'INSPECTIONS_NO_WISH' })
      const wrong = whyNotSlot(appointment.wish, facts)
      if (wrong) return refused(wrong)
      const slot = appointment.wish
      return granted({
        appointment: { state: 'confirmed', slot, on, by: 'authority' },
        reschedules,
      })
    }
  }
}

function confirm(
  { appointment, reschedules }: Arranged,
  slot: Slot,
  facts: AppointmentFacts,
): Result<After, AppointmentRefusal> {
  const offered = offeredBy(appointment)
  if (offered.length === 0) return refused({ code: 'INSPECTIONS_NO_PROPOSAL' })
  if (!offered.some((one) => saySlot(one) === saySlot(slot)))
    return refused({ code: 'INSPECTIONS_SLOT_NOT_PROPOSED', proposed: offered.map(saySlot) })
  const wrong = whyNotSlot(slot, facts)
  if (wrong) return refused(wrong)
  const on = facts.today
  return granted({ appointment: { state: 'confirmed', slot, on, by: 'owner' }, reschedules })
}

function askForAnother(
  { appointment, reschedules }: Arranged,
  { wish, reason }: Extract<AppointmentCommand, { kind: 'askForAnother' }>,
  facts: AppointmentFacts,
): Result<After, AppointmentRefusal> {
  if (appointment === null) return refused({ code: 'INSPECTIONS_NO_PROPOSAL' })
  if (reschedules >= RESCHEDULES)
    return refused({ code: 'INSPECTIONS_RESCHEDULES_USED', most: RESCHEDULES })
  const wrong = whyNotSlot(wish, facts)
  if (wrong) return refused(wrong)
  const instead = offeredBy(appointment)
  const asked = { state: 'asked', wish, reason, on: facts.today, instead } as const
  return granted({ appointment: asked, reschedules: reschedules + 1 })
}

/** What the owner may say yes to: the proposals, also while another time was asked for. */
function offeredBy(appointment: Appointment | null): readonly Slot[] {
  if (appointment === null) return []
  if (appointment.state === 'proposed') return appointment.slots
  return appointment.state === 'asked' ? appointment.instead : [appointment.slot]
}

/** Within working hours of a working day, ahead of now, and before it is too late. */
export function whyNotSlot(
  slot: Slot,
  { today, now, calendar, latest }: AppointmentFacts,
): AppointmentRefusal | undefined {
  const said = saySlot(slot)
  if (slot.day < today || (slot.day === today && slot.from <= now))
    return { code: 'INSPECTIONS_SLOT_PAST', slot: said }
  const worked = isWorkingDay(calendar, slot.day)
  const inside = WORKING_HOURS.some(({ from, to }) => from <= slot.from && slot.to <= to)
  if (!worked.ok || !worked.value || !inside || slot.from >= slot.to)
    return {
      code: 'INSPECTIONS_SLOT_OUTSIDE_HOURS',
      slot: said,
      hours: WORKING_HOURS.map(({ from, to }) => `${from}–${to}`),
    }
  if (latest !== null && slot.day > latest)
    return { code: 'INSPECTIONS_SLOT_TOO_LATE', slot: said, latest }
  return undefined
}

/**
 * Three times to choose from: a morning, an afternoon and a morning, from the second working day on,
 * none after the deadline (then fewer, down to the next working morning).
 */
export function proposeSlots(facts: AppointmentFacts): Slot[] {
  const days: PlainDate[] = []
  for (let n = 1; n < 40 && days.length < 4; n++) {
    const day = addDays(facts.today, n)
    const worked = isWorkingDay(facts.calendar, day)
    if (worked.ok && worked.value) days.push(day)
  }
  const [next, second, third, fourth] = days
  const at = (day: PlainDate | undefined, from: string, to: string) =>
    day === undefined ? [] : [{ day, from, to }]
  const wanted = [
    ...at(second, '09:30', '11:30'),
    ...at(third, '14:00', '16:00'),
    ...at(fourth, '09:30', '11:30'),
  ]
  const fits = (slot: Slot) => whyNotSlot(slot, facts) === undefined
  const fitting = wanted.filter(fits)
  if (fitting.length > 0) return fitting
  const soon = [...at(next, '09:30', '11:30'), ...at(next, '14:00', '16:00')]
  const possible = soon.filter(fits)
  // the deadline is here: better late and told than not offered
  return possible.length > 0 ? possible : soon
}
