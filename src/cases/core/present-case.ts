import type { PlainDate } from '#kernel/plain-date.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { fieldsOf, maskValue, mergeForms, type MergedForm } from '../../forms/core/index.ts'
import { isOpen } from './branch.ts'
import { branchesOf } from './case.ts'
import {
  applicantOf,
  premisesOf,
  type CaseFile,
  type CaseLine,
  type CaseRecord,
} from './case-record.ts'
import { deliveryOf, dueOf } from './deadline.ts'
import { openInCorrection } from './decide-submit.ts'
import { asValues, missingOf, problemsOf, requiredMaterials } from './missing.ts'
import { presentBeside } from './present-beside.ts'
import { presentItem } from './present-item.ts'
import type { FormValues } from './schema.ts'
import type { CaseCommandName, CaseSummary, CaseView, FileView } from './view-schema.ts'
import { presentTimeline, type Happening } from './timeline.ts'

export interface CaseReading {
  readonly catalogue: Catalogue
  readonly today: PlainDate
  readonly files: readonly CaseFile[]
  readonly happenings: readonly Happening[]
  /** `masked` for those who only oversee: personal boxes are shortened. */
  readonly shown: 'full' | 'masked'
  readonly allowed: readonly CaseCommandName[]
  readonly counter: CaseView['counter']
}

/** One line of a list. */
export function presentSummary(record: CaseLine, catalogue: Catalogue): CaseSummary {
  return { ...head(record, catalogue), items: [...record.items] }
}

function head(record: CaseLine, catalogue: Catalogue): Omit<CaseSummary, 'items'> {
  const { id, caseNo, version, region, kind, file, createdAt, updatedAt } = record
  const { at } = file
  const industry = catalogue.regions.get(region)?.industries.get(record.industry)
  const branches = [...branchesOf(file).values()]
  const dues = branches.flatMap((branch) => dueOf(catalogue.calendar, branch) ?? [])
  return {
    id,
    caseNo,
    version,
    region,
    kind,
    industry: {
      code: record.industry,
      name: industry?.name ?? record.industry,
      nameEn: industry?.nameEn ?? record.industry,
    },
    state: at.state,
    applicant: applicantOf(record),
    premises: premisesOf(record),
    outcome: 'outcome' in at ? at.outcome : null,
    dueOn: 'answerBy' in at ? at.answerBy : (dues.toSorted().at(-1) ?? null),
    progress: { decided: branches.filter((b) => !isOpen(b)).length, total: record.items.length },
    createdAt,
    updatedAt,
  }
}

/** Everything that a reader of the whole case sees of it. */
export function presentCase(record: CaseRecord, reading: CaseReading): CaseView {
  const { catalogue, today, files, shown } = reading
  const { file } = record
  const { at } = file
  const form = mergeForms(catalogue, record.items, record)
  const branches = branchesOf(file)
  return {
    ...head(record, catalogue),
    items: record.items.map((id) =>
      presentItem(catalogue, record.region, id, branches.get(id), today),
    ),
    answers: { ...record.answers },
    values: shown === 'full' ? record.values : maskPersonal(form, record.values),
    valuesShown: shown,
    materials: presentMaterials(catalogue, form, record, files),
    form: { ...form },
    corrections: file.corrections.map((c) => ({ ...c, points: [...c.points] })),
    counter: reading.counter,
    ...presentBeside(record, catalogue),
    delivery: at.state === 'decided' ? deliveryOf(catalogue.calendar, at.decidedOn) : null,
    timeline: presentTimeline(catalogue, reading.happenings),
    notice: record.noticeId === null ? null : { id: record.noticeId },
    licence: 'number' in at && at.number !== null ? { number: at.number } : null,
    holdings: [...record.holdings],
    catalogueVersion: record.catalogueVersion,
    problems: [...problemsOf(form, record)],
    missing: presentMissing(form, record, files),
    correctable: at.state === 'correctionAsked' ? correctable(form, record, files) : null,
    acceptedBy: 'by' in at ? at.by : null,
    ended: endOf(record),
    allowed: [...reading.allowed],
  }
}

function presentMissing(form: MergedForm, record: CaseRecord, files: readonly CaseFile[]) {
  if (!['draft', 'correctionAsked'].includes(record.file.at.state))
    return { fields: [], materials: [] }
  const { fields, materials } = missingOf(form, record, files)
  return { fields: [...fields], materials: [...materials] }
}

function correctable(
  form: MergedForm,
  record: CaseRecord,
  files: readonly CaseFile[],
): CaseView['correctable'] {
  const { elements, materials } = openInCorrection(record.file, missingOf(form, record, files))
  return { elements: [...elements], materials: [...materials] }
}

/** What the form asks for, and what was given beside it (a power of attorney at the counter). */
function presentMaterials(
  catalogue: Catalogue,
  form: MergedForm,
  record: CaseRecord,
  files: readonly CaseFile[],
): CaseView['materials'] {
  const required = new Set(requiredMaterials(form, record).map(({ id }) => id))
  const asked = new Set(form.materials.map(({ id }) => id))
  const beside = [...new Set(files.map(({ material }) => material))].filter((id) => !asked.has(id))
  const more = beside.map((id) => ({
    id,
    source: 'give',
    name: catalogue.materials.get(id)?.name ?? {
      zh: id,
      en: id,
    },
  }))
  return [...form.materials, ...more].map(({ id, name, source }) => ({
    id,
    name,
    source,
    required: required.has(id),
    files: files.filter((f) => f.material === id).map(presentFile),
  }))
}

export function presentFile({ material: _material, ...file }: CaseFile): FileView {
  return { ...file }
}

/** 个人信息 shortened as staff see it; the box itself stays visible. */
function maskPersonal(form: MergedForm, values: FormValues): FormValues {
  const typed = asValues(values)
  return Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const value = typed[field.element]
      return value === undefined ? [] : [[field.element, maskValue(field, value)]]
    }),
  ) as FormValues
}

function endOf({ file: { at } }: CaseRecord): CaseView['ended'] {
  if (at.state === 'declined') return { on: at.declinedOn, reason: at.reason }
  if (at.state === 'withdrawn') return { on: at.withdrawnOn, reason: at.reason }
  return at.state === 'closed' ? { on: at.closedOn, reason: at.reason } : null
}
