import type { PlainDate } from '#kernel/plain-date.ts'
import type { Catalogue, ItemId } from '../../catalogue/core/index.ts'
import {
  applicantOf,
  branchesOf,
  isOpen,
  presentFile,
  presentItem,
  presentTimeline,
  visitIdOf,
  visitOf,
  type Branch,
  type CaseFile,
  type CaseRecord,
  type FormValues,
  type Happening,
} from '../../cases/core/index.ts'
import {
  fieldsOf,
  maskValue,
  mergeForms,
  project,
  type ItemForm,
  type MergedForm,
  type Values,
} from '../../forms/core/index.ts'
import type { BranchCommandName, BranchSummary, BranchView } from './schema.ts'

/** One line of the department's inbox. */
export function presentBranchSummary(
  catalogue: Catalogue,
  record: CaseRecord,
  branch: Branch,
  today: PlainDate,
): BranchSummary {
  const industry = catalogue.regions.get(record.region)?.industries.get(record.industry)
  const branches = [...branchesOf(record.file).values()]
  return {
    caseId: record.id,
    caseNo: record.caseNo ?? '',
    version: record.version,
    region: record.region,
    industry: {
      code: record.industry,
      name: industry?.name ?? record.industry,
      nameEn: industry?.nameEn ?? record.industry,
    },
    kind: record.kind,
    item: presentItem(catalogue, record.region, branch.item, branch, today),
    applicant: applicantOf(record),
    progress: { decided: branches.filter((b) => !isOpen(b)).length, total: branches.length },
    claimedBy: branch.claimedBy,
  }
}

export interface BranchReading {
  readonly catalogue: Catalogue
  readonly today: PlainDate
  readonly files: readonly CaseFile[]
  readonly happenings: readonly Happening[]
  /** `masked` for those who only oversee. */
  readonly shown: 'full' | 'masked'
  readonly allowed: readonly BranchCommandName[]
}

/**
 * What one department sees of a case: exactly its own item's form and materials, complete, and
 * nothing that another item asked for (行政许可法 arts 29, 31).
 */
export function presentBranch(
  record: CaseRecord,
  branch: Branch,
  reading: BranchReading,
): BranchView {
  const { catalogue, today, files, happenings, shown } = reading
  const item = catalogue.items.get(branch.item)
  if (!item) throw new Error(`no item ${branch.item} in catalogue ${catalogue.version}`)
  const form = itemFormOf(catalogue, record, branch.item)
  return {
    ...presentBranchSummary(catalogue, record, branch, today),
    form: { ...(shown === 'full' ? form : masked(form)) },
    materials: form.papers.map((paper) => ({
      id: paper.material,
      words: paper.words,
      form: paper.form,
      required: paper.required,
      condition: paper.condition,
      files: files
        .filter((file) => file.material === (paper.servedBy?.material ?? paper.material))
        .map(presentFile),
    })),
    conditions: item.conditions,
    reviewPoints: item.reviewPoints,
    legalBasis: item.legalBasis.map(({ name, article }) => ({ name, article })),
    validity: item.validity,
    visitId: visitOf(branch).visit === 'notNeeded' ? null : visitIdOf(record.id),
    timeline: presentTimeline(catalogue, happenings.filter(concerns(branch.item))),
    allowed: [...reading.allowed],
  }
}

/** This item's own form as it was submitted, with what other items of the case have decided. */
export function itemFormOf(catalogue: Catalogue, record: CaseRecord, item: ItemId): ItemForm {
  const merged = mergeForms(catalogue, record.items, record.region)
  const submitted = (record.submittedValues ?? {}) as FormValues as Values
  return project(merged, { ...submitted, ...resultsOf(merged, record) }, item)
}

/** Boxes that a decision of this very case fills, e.g. the number of the fire document. */
function resultsOf(form: MergedForm, record: CaseRecord): Values {
  const branches = branchesOf(record.file)
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ element, filledBy }) => {
      const at = filledBy?.flatMap((id) => branches.get(id)?.at ?? []).find(isGranted)
      return at ? [[element, at.grant.number]] : []
    }),
  )
}

function isGranted(at: Branch['at']): at is Extract<Branch['at'], { state: 'granted' }> {
  return at.state === 'granted'
}

function masked(form: ItemForm): ItemForm {
  return {
    ...form,
    fields: form.fields.map((field) =>
      field.value === null ? field : { ...field, value: maskValue(field, field.value) },
    ),
  }
}

/** A neighbour's item is no business of this department beyond its state. */
function concerns(item: ItemId) {
  return ({ event }: Happening) => event.kind !== 'branch' || event.item === item
}
