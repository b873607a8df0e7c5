import type { PlainDate } from '#kernel/plain-date.ts'
import type { Catalogue, ItemId } from '../../catalogue/core/index.ts'
import {
  applicantOf,
  branchesOf,
  followingOf,
  isOpen,
  presentFile,
  presentItem,
  presentTimeline,
  visitIdOf,
  visitOf,
  type Branch,
  type CaseFile,
  type CaseLine,
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
import type { Lease } from './claim.ts'
import { hearingDuty } from './hearing-duty.ts'
import { amberUntil, lightOf } from './light.ts'
import type { BranchSummary, BranchView, MaterialSource } from './schema.ts'
import { reviewLines, type StandardEdit } from './standard.ts'

/** One line of the department's inbox. */
export function presentBranchSummary(
  catalogue: Catalogue,
  record: CaseLine,
  branch: Branch,
  today: PlainDate,
  lease: Lease | null,
): BranchSummary {
  const industry = catalogue.regions.get(record.region)?.industries.get(record.industry)
  const branches = [...branchesOf(record.file).values()]
  const item = presentItem(catalogue, record.region, branch.item, branch, today)
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
    item,
    applicant: applicantOf(record),
    progress: { decided: branches.filter((b) => !isOpen(b)).length, total: branches.length },
    claimedBy: branch.claimedBy,
    lease,
    light: lightOf(item.dueOn, today, amberUntil(catalogue.calendar, today)),
  }
}

/** What is kept beside a branch, as the view shows it. */
export type Beside = Pick<
  BranchView,
  | 'checks'
  | 'opinions'
  | 'twoStep'
  | 'batch'
  | 'extensions'
  | 'parties'
  | 'questions'
  | 'file'
  | 'delegations'
  | 'allowed'
>

export interface BranchReading {
  readonly catalogue: Catalogue
  readonly today: PlainDate
  readonly lease: Lease | null
  readonly files: readonly CaseFile[]
  readonly happenings: readonly Happening[]
  /** `masked` for those who only oversee. */
  readonly shown: 'full' | 'masked'
  readonly edits: readonly StandardEdit[]
  /** The version by which it is reviewed; absent before its review begins. */
  readonly pinned: number | undefined
  readonly current: number
  readonly beside: Beside
}

/**
 * What one department sees of a case: exactly its own item's form and materials, complete, and
 * nothing that another item asked for (行政许可法 arts 29, 31), with the standard it is measured by.
 */
export function presentBranch(
  record: CaseRecord,
  branch: Branch,
  reading: BranchReading,
): BranchView {
  const { catalogue, today, files, happenings, shown } = reading
  const item = catalogue.items.get(branch.item)
  if (!item) throw new Error(`no item ${branch.item} in catalogue ${catalogue.version}`)
  const merged = mergeForms(catalogue, record.items, record)
  const form = itemFormOf(catalogue, record, branch.item)
  const given = new Set(files.map(({ material }) => material as string))
  const version = reading.pinned ?? reading.current
  return {
    ...presentBranchSummary(catalogue, record, branch, today, reading.lease),
    form: { ...(shown === 'full' ? form : masked(form)) },
    materials: form.papers.map((paper) => ({
      id: paper.material,
      words: paper.words,
      form: paper.form,
      required: paper.required,
      condition: paper.condition,
      source: sourceOf(record, branch, merged, paper, given),
      files: files
        .filter((file) => file.material === (paper.servedBy?.material ?? paper.material))
        .map(presentFile),
    })),
    standard: {
      version,
      current: reading.current,
      pinned: reading.pinned !== undefined,
      lines: reviewLines(catalogue, branch.item, reading.edits, version, { form, files: given }),
    },
    ...reading.beside,
    hearing: { duty: hearingDuty(item, branch, record.kind), ...hearingOf(branch) },
    promise: promiseOf(branch),
    conditions: item.conditions,
    reviewPoints: item.reviewPoints,
    legalBasis: item.legalBasis.map(({ name, article }) => ({ name, article })),
    validity: item.validity,
    visitId: visitOf(branch).visit === 'notNeeded' ? null : visitIdOf(record.id),
    timeline: presentTimeline(catalogue, happenings.filter(concerns(branch.item))),
  }
}

/** This item's own form as it was submitted, with what other items of the case have decided. */
export function itemFormOf(catalogue: Catalogue, record: CaseRecord, item: ItemId): ItemForm {
  const merged = mergeForms(catalogue, record.items, record)
  const submitted = (record.submittedValues ?? {}) as FormValues as Values
  return project(merged, { ...submitted, ...resultsOf(merged, record) }, item)
}

/** How a material came: a file first, then what law and plan say of it, then what was promised. */
function sourceOf(
  record: CaseRecord,
  branch: Branch,
  merged: MergedForm,
  paper: ItemForm['papers'][number],
  given: ReadonlySet<string>,
): MaterialSource {
  const serving = paper.servedBy?.material ?? paper.material
  if (given.has(serving)) return { how: 'uploaded' }
  const follows = followingOf(record.file.beside, branch.item)
  if (follows?.materials.includes(serving)) return { how: 'follows', by: follows.by }
  const found = merged.materials.find(({ id }) => id === serving)
  if (found?.source === 'generated') return { how: 'generated' }
  if (found?.source === 'fetched') return { how: 'fetched', register: found.sourceName }
  if (found?.source === 'onSite') return { how: 'onSite', basis: found.sourceName }
  if (promiseOf(branch) !== null) return { how: 'committed' }
  return { how: 'absent' }
}

function hearingOf(branch: Branch): Omit<BranchView['hearing'], 'duty'> {
  return {
    offer: branch.offer ? { ...branch.offer } : null,
    open: branch.at.state === 'hearing' ? { ...branch.at.hearing } : null,
    held: (branch.heard ?? []).map(({ by: _by, ...held }) => held),
  }
}

function promiseOf({ at }: Branch): BranchView['promise'] {
  if (at.state === 'commitment') {
    const { signedOn, signer, sha256 } = at.promise
    const none = { checkBy: null, correctBy: null, findings: null }
    return { signedOn, signer, sha256, ...none, check: 'notYet' }
  }
  if (at.state !== 'granted' || !at.promise) return null
  const { signedOn, signer, sha256, checkBy, after } = at.promise
  return {
    signedOn,
    signer,
    sha256,
    checkBy,
    check: after.check,
    correctBy: after.check === 'ordered' ? after.correctBy : null,
    findings: 'findings' in after ? after.findings : 'reason' in after ? after.reason : null,
  }
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
