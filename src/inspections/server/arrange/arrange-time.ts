import type { Result } from '#kernel/result.ts'
import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Action, Actor } from '../../../access/server/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import {
  decideAppointment,
  saySlot,
  type AppointmentCommand,
  type Entry,
  type VisitOfCase,
} from '../../core/index.ts'
import { appointmentFacts } from '../facts.ts'
import { lockVisitFor } from '../read-visit.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { updateVisit } from '../store.ts'
import { writeAtDesk } from './desk-entry.ts'
import { tellTimes, type VisitTimed } from './tell-times.ts'

/** Which side says it. */
const ACTION_OF: Readonly<Record<AppointmentCommand['kind'], Action>> = {
  propose: 'visit.arrange',
  acceptWish: 'visit.arrange',
  confirm: 'visit.answer',
  askForAnother: 'visit.answer',
}
type What = Extract<Entry, { kind: 'arranged' }>['what']
const WHAT: Readonly<Record<AppointmentCommand['kind'], What>> = {
  propose: 'proposed',
  acceptWish: 'confirmed',
  confirm: 'confirmed',
  askForAnother: 'askedForAnother',
}

/** What the authority's steps tell the applicant; their own they know. */
const TOLD: Readonly<Partial<Record<AppointmentCommand['kind'], VisitTimed['kind']>>> = {
  propose: 'inspections.visit-proposed',
  acceptWish: 'inspections.visit-agreed',
}

/** One step towards a time for the visit; every step stays in its history. */
export async function arrangeTime(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  command: AppointmentCommand,
): Promise<Result<VisitOfCase, InspectionsRefusal>> {
  const found = await lockVisitFor(tx, actor, ACTION_OF[command.kind], id)
  if (!found.ok) return found
  const { visit, record } = found.value
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const facts = appointmentFacts(context, catalogue, found.value)
  const done = decideAppointment(visit, command, facts)
  if (!done.ok) return done
  const after = { ...visit, ...done.value, version: visit.version + 1 }
  const at = context.clock.now().toISOString()
  await updateVisit(tx, after, at)
  await writeAtDesk(tx, context, actor, after, {
    kind: 'arranged',
    visit: visit.id,
    round: visit.rounds + 1,
    at,
    what: WHAT[command.kind],
    words: wordsOf(command, done.value.appointment),
  })
  // the applicant is asked to choose, or hears that their wish is met: for whoever sends messages
  const kind = TOLD[command.kind]
  if (kind !== undefined) {
    const times = wordsOf(command, done.value.appointment)
    await tellTimes(tx, context, { kind, visit: after, times })
  }
  return granted({ visit: after, record })
}

function wordsOf(
  command: AppointmentCommand,
  appointment: VisitOfCase['visit']['appointment'],
): string {
  if (command.kind === 'propose') return command.slots.map(saySlot).join('；')
  if (command.kind === 'askForAnother') return `${saySlot(command.wish)}；${command.reason}`
  return appointment?.state === 'confirmed' ? saySlot(appointment.slot) : ''
}
