import { plainDate } from '#kernel/plain-date.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { isWorkingDay } from '../../catalogue/core/index.ts'
import {
  decideAppointment,
  proposeSlots,
  RESCHEDULES,
  whyNotSlot,
  type AppointmentCommand,
  type AppointmentFacts,
  type Slot,
} from './appointment.ts'

const { calendar } = bundledCatalogue()
const facts: AppointmentFacts = {
  // a Friday
  today: plainDate('2026-11-20'),
  now: '10:00',
  calendar,
  latest: plainDate('2026-12-10'),
  answerBy: plainDate('2026-11-24'),
}
const slot = (day: string, from = '09:30', to = '11:30'): Slot => ({
  day: plainDate(day),
  from,
  to,
})
const start = { state: 'open' as const, appointment: null, reschedules: 0 }

function run(commands: readonly AppointmentCommand[], from: typeof start | object = start) {
  let now = { ...start, ...from }
  for (const command of commands) {
    const done = decideAppointment(now, command, facts)
    if (!done.ok) return done.refusal
    now = { ...now, ...done.value } as typeof now
  }
  return now
}
const propose = { kind: 'propose', slots: [slot('2026-11-24'), slot('2026-11-25')] } as const
const ask = (day: string) =>
  ({ kind: 'askForAnother', wish: slot(day, '14:00', '16:00'), reason: '装修未完' }) as const

describe('a time for the visit', () => {
  test('is proposed and confirmed out of what was proposed', () => {
    expect(run([propose, { kind: 'confirm', slot: slot('2026-11-25') }])).toMatchObject({
      appointment: { state: 'confirmed', by: 'owner', slot: { day: '2026-11-25' } },
    })
    expect(run([propose, { kind: 'confirm', slot: slot('2026-11-26') }])).toMatchObject({
      code: 'INSPECTIONS_SLOT_NOT_PROPOSED',
    })
    expect(run([{ kind: 'confirm', slot: slot('2026-11-26') }])).toMatchObject({
      code: 'INSPECTIONS_NO_PROPOSAL',
    })
  })

  test('may be asked to be another, twice, and is then agreed to', () => {
    expect(run([propose, ask('2026-11-26'), { kind: 'acceptWish' }])).toMatchObject({
      appointment: { state: 'confirmed', by: 'authority', slot: { day: '2026-11-26' } },
      reschedules: 1,
    })
    const often = [propose, ask('2026-11-26'), ask('2026-11-27'), ask('2026-11-30')]
    expect(run(often)).toEqual({ code: 'INSPECTIONS_RESCHEDULES_USED', most: RESCHEDULES })
    // who asked for another may still take one of the first
    expect(
      run([propose, ask('2026-11-26'), { kind: 'confirm', slot: slot('2026-11-24') }]),
    ).toMatchObject({ appointment: { state: 'confirmed', slot: { day: '2026-11-24' } } })
  })

  test('lies within working hours of a working day, ahead, and before the deadline', () => {
    const wrong = (one: Slot) => whyNotSlot(one, facts)?.code
    expect(wrong(slot('2026-11-21'))).toBe('INSPECTIONS_SLOT_OUTSIDE_HOURS') // Saturday
    expect(wrong(slot('2026-11-24', '07:00', '08:00'))).toBe('INSPECTIONS_SLOT_OUTSIDE_HOURS')
    expect(wrong(slot('2026-11-24', '11:30', '13:45'))).toBe('INSPECTIONS_SLOT_OUTSIDE_HOURS')
    expect(wrong(slot('2026-11-24', '11:00', '10:00'))).toBe('INSPECTIONS_SLOT_OUTSIDE_HOURS')
    expect(wrong(slot('2026-11-20', '09:30', '11:30'))).toBe('INSPECTIONS_SLOT_PAST')
    expect(wrong(slot('2026-11-20', '14:00', '16:00'))).toBeUndefined()
    expect(wrong(slot('2026-12-11'))).toBe('INSPECTIONS_SLOT_TOO_LATE')
  })

  test('is not agreed any more when the visit has ended', () => {
    for (const state of ['passed', 'cancelled'] as const)
      expect(run([propose], { state })).toEqual({ code: 'INSPECTIONS_VISIT_ENDED', state })
  })

  test('that the platform proposes is always one it would accept', () => {
    const day = fc.integer({ min: 0, max: 700 })
    fc.assert(
      fc.property(day, (n) => {
        const today = plainDate(new Date(Date.UTC(2025, 0, 2 + n)).toISOString().slice(0, 10))
        const on: AppointmentFacts = { ...facts, today, now: '23:00', latest: null }
        const slots = proposeSlots(on)
        expect(slots.length).toBeGreaterThan(0)
        for (const one of slots) expect([one, whyNotSlot(one, on)]).toEqual([one, undefined])
        const days = new Set(slots.map((one) => one.day))
        for (const one of days) expect(isWorkingDay(calendar, one)).toMatchObject({ value: true })
      }),
    )
  })
})
