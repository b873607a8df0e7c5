import type { PlainDate } from '#kernel/plain-date.ts'
import {
  addWorkingDays,
  type Catalogue,
  type DepartmentId,
  type ItemId,
} from '../../catalogue/core/index.ts'
import {
  applicantOf,
  branchesOf,
  dueOf,
  isOpen,
  presentItem,
  type CaseFile,
  type CaseRecord,
} from '../../cases/core/index.ts'
import { RESCHEDULES, type Appointment } from './appointment.ts'
import { lateOnes } from './conclude.ts'
import { ofKind, type Kept } from './entry.ts'
import { presentFinish, type StatementHash } from './present-finish.ts'
import { presentLine, presentSeen, type Naming } from './present-line.ts'
import { answersOf, faultsOf, readySince } from './rectify.ts'
import { withoutOfficer } from './team.ts'
import { isGoing, type Visit } from './visit.ts'
import type { VisitCommandName, VisitSummary, VisitView } from './view.ts'

export interface VisitOfCase {
  readonly visit: Visit
  readonly record: CaseRecord
}

/** What a visit is shown by, beyond itself. */
export interface VisitReading extends VisitOfCase {
  readonly entries: readonly Kept[]
  /** The files of the case. */
  readonly files: readonly CaseFile[]
  readonly catalogue: Catalogue
  readonly today: PlainDate
  /** The owner sees a round when it is finished, not while officers are at it. */
  readonly asOwner: boolean
  readonly allowed: readonly VisitCommandName[]
  readonly mayOpine: (department: DepartmentId) => boolean
  readonly hashOf: StatementHash
}

/** Items of the case whose department has not decided yet. */
export function openItems(record: CaseRecord): ReadonlySet<ItemId> {
  const branches = [...branchesOf(record.file).values()]
  return new Set(branches.filter(isOpen).map((branch) => branch.item))
}

/** The earliest deadline of the branches that the visit serves. */
export function earliestDue(
  catalogue: Catalogue,
  { visit, record }: VisitOfCase,
): PlainDate | null {
  const dues = [...branchesOf(record.file).values()]
    .filter((branch) => visit.items.includes(branch.item))
    .flatMap((branch) => dueOf(catalogue.calendar, branch) ?? [])
  return dues.toSorted()[0] ?? null
}

/** One line of the inspector's list: where, whose, by when. */
export function presentVisitSummary(
  catalogue: Catalogue,
  given: VisitOfCase,
  today: PlainDate,
): VisitSummary {
  const { visit, record } = given
  const industry = catalogue.regions.get(record.region)?.industries.get(record.industry)
  const address = record.submittedValues?.['premises_address']
  return {
    id: visit.id,
    region: visit.region,
    caseId: visit.caseId,
    caseNo: visit.caseNo,
    applicant: applicantOf(record),
    address: typeof address === 'string' ? address : null,
    industry: {
      code: record.industry,
      name: industry?.name ?? record.industry,
      nameEn: industry?.nameEn ?? record.industry,
    },
    state: visit.state,
    rounds: visit.rounds,
    dueOn: earliestDue(catalogue, given),
    items: visit.items.map(naming(catalogue, record, today)),
    appointment: presentAppointment(visit.appointment),
    createdAt: visit.createdAt,
  }
}

function presentAppointment(appointment: Appointment | null): VisitSummary['appointment'] {
  if (appointment?.state === 'proposed') return { ...appointment, slots: [...appointment.slots] }
  if (appointment?.state === 'asked') return { ...appointment, instead: [...appointment.instead] }
  return appointment
}

/** The visit with its checklist, as this reader may see it. */
export function presentVisit(reading: VisitReading): VisitView {
  const { visit, record, entries, catalogue, today, asOwner } = reading
  const open = openItems(record)
  const nameOf = naming(catalogue, record, today)
  const line = presentLine({ visit, entries, open, nameOf, asOwner })
  const answers = answersOf(visit, entries)
  const department = departmentName(catalogue, visit)
  return {
    ...presentVisitSummary(catalogue, reading, today),
    version: visit.version,
    officers: [...(visit.officers.at(-1) ?? [])],
    team: visit.team.map((one) => ({ ...one, department: department(one.department) })),
    withoutOfficer: withoutOfficer(visit.team, visit.departments).map(department),
    departments: visit.departments.map(department),
    reschedulesLeft: Math.max(0, RESCHEDULES - visit.reschedules),
    lines: visit.lines.map(line),
    rectification: faultsOf(visit, open).map((fault) => ({
      ...line(fault),
      answers: (answers.get(fault.id) ?? []).map(({ entry, author, receivedAt }) => {
        return { words: entry.words, photos: entry.photos, at: receivedAt, by: author }
      }),
    })),
    fixBy: visit.state === 'rectification' ? (visit.roundsDone.at(-1)?.fixBy ?? null) : null,
    readySince: readySince(visit, entries),
    roundsDone: visit.roundsDone.map((done) => presentRound(done, entries)),
    opinions: presentOpinions(reading, department),
    collected: presentCollected(reading),
    materials: presentMaterials(reading),
    signing: asOwner ? [] : presentSigning(visit, entries),
    finish: asOwner || !isGoing(visit) ? null : presentFinish(reading, open),
    late: asOwner
      ? []
      : lateOnes(visit, entries).map((one) => {
          const { line: about, round } = one.entry
          return {
            ...presentSeen(one as (typeof entries)[number] & typeof one),
            line: about,
            round,
          }
        }),
    history: ofKind(entries, 'arranged').map(({ entry, author, receivedAt }) => {
      return { at: receivedAt, by: author, what: entry.what, words: entry.words }
    }),
    allowed: isGoing(visit) ? [...reading.allowed] : [],
  }
}

/** Signatures of the round that is going on, a refusal to sign among them. */
function presentSigning(visit: Visit, entries: readonly Kept[]): VisitView['signing'] {
  const now = ({ entry }: Kept) => entry.round === visit.rounds + 1
  return [
    ...ofKind(entries.filter(now), 'signature').map(({ entry }) => {
      const { by, name, certificateNo = null, statement } = entry
      return { by, name, certificateNo, statement }
    }),
    ...ofKind(entries.filter(now), 'signingRefused').map(({ entry: { name, statement } }) => {
      return { by: 'refused' as const, name, certificateNo: null, statement }
    }),
  ]
}

function presentRound(
  { round, at, how, officers, fixBy, whyAgain }: Visit['roundsDone'][number],
  entries: readonly Kept[],
): VisitView['roundsDone'][number] {
  const signatures = ofKind(entries, 'signature').filter(({ entry }) => entry.round === round)
  const refusal = ofKind(entries, 'signingRefused').findLast(({ entry }) => entry.round === round)
  return {
    round,
    at,
    how,
    officers: [...officers],
    fixBy,
    whyAgain,
    signatures: signatures.map(({ entry }) => {
      return { by: entry.by, name: entry.name, image: entry.image, at: entry.at }
    }),
    signingRefused: refusal
      ? {
          name: refusal.entry.name,
          reason: refusal.entry.reason,
          witness: refusal.entry.witness,
          at: refusal.entry.at,
        }
      : null,
  }
}

/** One opinion a department, there and then or on the next working day (当场或者次日出具意见). */
function presentOpinions(
  { visit, entries, catalogue, today, mayOpine }: VisitReading,
  department: ReturnType<typeof departmentName>,
): VisitView['opinions'] {
  const last = visit.roundsDone.at(-1)
  const next = last && addWorkingDays(catalogue.calendar, last.on, 1)
  const dueOn = next?.ok ? next.value.due : null
  return visit.departments.map((id) => {
    const said = ofKind(entries, 'opinion').findLast(
      ({ entry }) => entry.department === id && entry.round >= visit.rounds,
    )
    return {
      department: department(id),
      opinion: said?.entry.opinion ?? null,
      words: said?.entry.words ?? null,
      officer: said?.entry.officer ?? null,
      at: said?.receivedAt ?? null,
      dueOn,
      late: said === undefined && dueOn !== null && today > dueOn,
      mayGive: said === undefined && last !== undefined && mayOpine(id),
    }
  })
}

function presentCollected({ entries, catalogue }: VisitReading): VisitView['collected'] {
  return ofKind(entries, 'collected').map(({ entry }) => ({
    material: entry.material,
    text: catalogue.materials.get(entry.material)?.name ?? {
      zh: entry.material,
      en: entry.material,
    },
    file: entry.file,
    name: entry.name,
    at: entry.at,
  }))
}

/** What may be collected: materials that the items ask of the applicant, the missing ones first. */
function presentMaterials({ visit, catalogue, files }: VisitReading): VisitView['materials'] {
  const ids = new Set(
    visit.items.flatMap(
      (item) => catalogue.items.get(item)?.materials.map(({ material }) => material) ?? [],
    ),
  )
  return [...ids]
    .flatMap((id) => catalogue.materials.get(id) ?? [])
    .filter(({ generated }) => !generated)
    .map(({ id, name }) => ({ id, text: name, given: files.some((file) => file.material === id) }))
    .toSorted((a, b) => Number(a.given) - Number(b.given))
}

function departmentName(catalogue: Catalogue, { region }: Visit) {
  const departments = catalogue.regions.get(region)?.plan.departments ?? []
  return (id: DepartmentId) => ({
    id,
    name: departments.find((one) => one.id === id)?.name ?? id,
  })
}

function naming(catalogue: Catalogue, record: CaseRecord, today: PlainDate): Naming {
  return (id) => {
    const branch = branchesOf(record.file).get(id)
    const { certificate, authority } = presentItem(catalogue, record.region, id, branch, today)
    return { id, certificate, authority }
  }
}
