import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import { addWorkingDays, type Catalogue } from '../../catalogue/core/index.ts'
import {
  ANSWER_WITHIN,
  earliestDue,
  type AppointmentFacts,
  type VisitOfCase,
} from '../core/index.ts'

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' })

/** What the choice of a time depends on. */
export function appointmentFacts(
  context: Context,
  catalogue: Catalogue,
  of: VisitOfCase,
): AppointmentFacts {
  const today = context.clock.today()
  const due = earliestDue(catalogue, of)
  // a deadline that is tomorrow or gone limits nothing any more: better late, and shown as late
  const soon = inWorkingDays(catalogue, today, 1)
  return {
    today,
    now: shanghai.format(context.clock.now()),
    calendar: catalogue.calendar,
    latest: due !== null && due > soon ? due : null,
    answerBy: inWorkingDays(catalogue, today, ANSWER_WITHIN),
  }
}

/** So many working days on; where the calendar has no data, that many days. */
export function inWorkingDays(catalogue: Catalogue, from: PlainDate, days: number): PlainDate {
  const due = addWorkingDays(catalogue.calendar, from, days)
  return due.ok ? due.value.due : addDays(from, days)
}
