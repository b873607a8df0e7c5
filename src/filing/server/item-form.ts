import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { may, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { asValues, branchesOf, type CaseId, type CaseRecord } from '../../cases/core/index.ts'
import { findCase, noteRead, targetOf } from '../../cases/server/index.ts'
import {
  derivedValues,
  fieldsOf,
  maskValue,
  mergeForms,
  project,
  setAside,
  sheetFacts,
  type ItemForm,
  type MergedForm,
  type SheetFacts,
  type Values,
} from '../../forms/core/index.ts'

/** One department's own form of one case, with what stands above it. */
export interface Sheet {
  readonly form: ItemForm
  readonly facts: SheetFacts
  /** The day to print as the document's. */
  readonly updatedAt: string
}

/**
 * One item's own form out of the combined application (行政许可法 arts 29, 31): for the applicant at any
 * time, for the window and for the deciding department once it is submitted, shortened for those who
 * only oversee. Another department's form does not exist for anybody else. The reading is recorded.
 */
export async function readItemForm(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly id: CaseId; readonly item: ItemId },
): Promise<Result<Sheet, AccessRefusal>> {
  const record = await findCase(tx, at.id)
  const seen = record?.items.includes(at.item) === true ? shownTo(actor, record, at.item) : 'not'
  if (!record || seen === 'not') return refused({ code: 'ACCESS_NOT_FOUND' })
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = filledForm(mergeForms(catalogue, record.items, record), record, at.item)
  if (seen === 'full') {
    const personal = form.fields.filter((field) => field.personal && field.value !== null)
    await noteRead(
      tx,
      actor,
      record,
      personal.map((field) => field.element),
    )
  }
  const submittedOn = 'submittedOn' in record.file.at ? record.file.at.submittedOn : null
  const { region, caseNo, updatedAt } = record
  return granted({
    form: seen === 'full' ? form : masked(form),
    facts: sheetFacts(catalogue, { region, item: at.item }, { caseNo, submittedOn }),
    updatedAt,
  })
}

function shownTo(actor: Actor, record: CaseRecord, item: ItemId): 'full' | 'masked' | 'not' {
  const of = targetOf(record)
  if (record.ownerId === actor.accountId && may(actor, 'case.read', of)) return 'full'
  // who files it at the counter prints what they typed for the applicant to sign
  if (may(actor, 'case.edit', of)) return 'full'
  if (record.submittedValues === null) return 'not'
  const branch = branchesOf(record.file).get(item)
  if (branch) {
    const target = { ...of, item, department: branch.department }
    if (may(actor, 'branch.decide', target)) return 'full'
    if (may(actor, 'branch.read', target)) return 'masked'
  }
  if (may(actor, 'case.accept', of)) return 'full'
  return may(actor, 'case.read', of) ? 'masked' : 'not'
}

/** As submitted; before that, as typed so far. What this case itself has decided stands in its boxes. */
function filledForm(form: MergedForm, record: CaseRecord, item: ItemId): ItemForm {
  const typed = { ...asValues(record.values), ...derivedValues(record) }
  const values =
    record.submittedValues === null
      ? setAside(form, typed).submitted
      : asValues(record.submittedValues)
  return project(form, { ...values, ...resultsOf(form, record) }, item)
}

function resultsOf(form: MergedForm, record: CaseRecord): Values {
  const branches = branchesOf(record.file)
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ element, filledBy }) => {
      const granted = filledBy
        ?.flatMap((id) => branches.get(id)?.at ?? [])
        .find((state) => state.state === 'granted')
      return granted?.state === 'granted' ? [[element, granted.grant.number]] : []
    }),
  )
}

function masked(form: ItemForm): ItemForm {
  const fields = form.fields.map((field) =>
    field.value === null ? field : { ...field, value: maskValue(field, field.value) },
  )
  return { ...form, fields }
}
