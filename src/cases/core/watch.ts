import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import {
  addWorkingDays,
  workingDaysBetween,
  type Catalogue,
  type ItemId,
} from '../../catalogue/core/index.ts'
import { branchesOf } from './case.ts'
import { applicantOf, type CaseRecord } from './case-record.ts'
import type { DeadlineSubject, DeadlineView } from './deadline-schema.ts'
import { deliveryOf, dueOf } from './deadline.ts'
import type { Owed } from './window-schema.ts'

/** 临期 (amber) is shown when so many working days are left, or fewer. */
export const AMBER_DAYS = 2

/** The last day that counts as near; beyond the calendar's end, plain days. */
export function horizonOf(
  calendar: Catalogue['calendar'],
  today: PlainDate,
  days: number,
): PlainDate {
  const deadline = addWorkingDays(calendar, today, days)
  return deadline.ok ? deadline.value.due : addDays(today, days)
}

/** One line of the list of what is near or over. */
export function presentDeadline(
  record: CaseRecord,
  deadline: {
    readonly subject: DeadlineSubject
    readonly item: ItemId | ''
    readonly due: PlainDate
  },
  facts: {
    readonly catalogue: Catalogue
    readonly today: PlainDate
    readonly urged: number
    readonly level: DeadlineView['level']
  },
): DeadlineView {
  const { subject, item, due } = deadline
  const { catalogue, today, urged, level } = facts
  const branch = item === '' ? undefined : branchesOf(record.file).get(item)
  const department = catalogue.regions
    .get(record.region)
    ?.plan.departments.find(({ id }) => id === branch?.department)
  const name = item === '' ? undefined : catalogue.items.get(item)?.name
  return {
    caseId: record.id,
    caseNo: record.caseNo ?? '',
    region: record.region,
    subject,
    item: item === '' ? null : { id: item, name: name?.zh ?? item, nameEn: name?.en ?? item },
    department: department ? named(department) : null,
    applicant: applicantOf(record),
    handler: record.file.beside.handler?.name ?? null,
    due,
    left: daysLeft(catalogue.calendar, today, due),
    level,
    urged,
  }
}

const named = (one: { readonly id: string; readonly name: string; readonly nameEn: string }) => ({
  id: one.id,
  name: one.name,
  nameEn: one.nameEn,
})

/** The next day by which the authority owes something: its answer, a decision, the delivery. */
export function owedOn(record: CaseRecord, calendar: Catalogue['calendar']): PlainDate | null {
  const { at } = record.file
  if ('answerBy' in at) return at.answerBy
  const dues = [...branchesOf(record.file).values()].flatMap((one) => dueOf(calendar, one) ?? [])
  const delivery = at.state === 'decided' ? deliveryOf(calendar, at.decidedOn).due : null
  return dues.toSorted()[0] ?? (delivery as PlainDate | null)
}

/** That day with its light and the working days that are left, today not counted; negative when over. */
export function presentOwed(
  calendar: Catalogue['calendar'],
  today: PlainDate,
  on: PlainDate | null,
): Owed | null {
  if (on === null) return null
  const near = horizonOf(calendar, today, AMBER_DAYS)
  const light = on < today ? 'red' : on <= near ? 'amber' : 'green'
  return { on, light, left: daysLeft(calendar, today, on) }
}

/** Working days from today to the due day, today not counted; negative when it is over. */
function daysLeft(calendar: Catalogue['calendar'], today: PlainDate, due: PlainDate): number {
  const [from, to, sign] = due < today ? [due, today, -1] : [today, due, 1]
  const between = workingDaysBetween(calendar, from, to)
  return between.ok ? sign * between.value : 0
}
