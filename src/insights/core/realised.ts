import { daysInTurn, type Catalogue, type ItemId } from '../../catalogue/core/index.ts'
import type { CaseRecord } from '../../cases/core/index.ts'
import {
  fieldsOf,
  isBlank,
  isTyped,
  materialNeeds,
  mergeForms,
  savingsOf,
  visibleFields,
  type Values,
} from '../../forms/core/index.ts'
import type { Realised } from './moment.ts'

/**
 * What one decided case spared its applicant, counted on the form as it was really handed in: boxes
 * that the answers opened (once for each item that asks for them) against those filled by hand, papers
 * that were called for against those uploaded. Counts alone, no value is kept. Null where nothing was
 * handed in, or an item is unknown to the case's own law.
 */
export function realisedOf(
  catalogue: Catalogue,
  record: Pick<CaseRecord, 'region' | 'industry' | 'items' | 'submittedValues' | 'answers'>,
  uploaded: ReadonlySet<string>,
): Realised | null {
  const items = record.items.flatMap((id: ItemId) => catalogue.items.get(id) ?? [])
  const region = catalogue.regions.get(record.region)
  if (!region || record.submittedValues === null || items.length < record.items.length) return null
  const values = record.submittedValues as Values
  const form = mergeForms(catalogue, record.items, record)
  const shown = visibleFields(form, values)
  const fields = fieldsOf(form).filter(({ element }) => shown.has(element))
  const needs = materialNeeds(form, { ...record.answers, ...values } as Values)
  const { fields: boxes, materials, workingDays } = savingsOf(catalogue, record, 'typical')
  const needed = form.materials.filter(({ id }) => needs.get(id) === 'required')
  return {
    boxesApart: sum(fields.map(({ uses }) => uses.length)),
    boxesTyped: fields.filter((field) => isTyped(field) && !isBlank(values[field.element])).length,
    papersApart: sum(needed.map(({ serves }) => serves.length)),
    papersGiven: form.materials.filter(({ id }) => uploaded.has(id)).length,
    daysApart: daysInTurn(region, items),
    promised: {
      boxesApart: boxes.separate,
      boxesTyped: boxes.typed,
      papersApart: materials.separate,
      papersGiven: materials.uploaded,
      daysApart: workingDays.serial,
      days: workingDays.parallel,
    },
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
