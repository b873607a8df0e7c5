import type { Answers } from '../../catalogue/core/index.ts'
import {
  answersIn,
  derivedValues,
  isBlank,
  materialNeeds,
  validate,
  type FieldProblem,
  type MergedForm,
  type MergedMaterial,
  type Values,
} from '../../forms/core/index.ts'
import type { CaseFile, CaseRecord } from './case-record.ts'
import type { Missing } from './case.ts'
import type { FormValues } from './schema.ts'

type Filled = Pick<CaseRecord, 'values' | 'kind' | 'region'>

/** What was typed, without emptied boxes, and what the case itself knows, which stands over it. */
export function valuesOf(record: Filled): Values {
  return { ...asValues(record.values), ...derivedValues(record) }
}

/** Stored boxes as the form's rules read them; an emptied box is absent. */
export function asValues(values: FormValues): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Values
}

/** What is wrong with what has been typed so far; an empty box is not yet a mistake. */
export function problemsOf(form: MergedForm, record: Filled): readonly FieldProblem[] {
  const checked = validate(form, valuesOf(record))
  return checked.ok ? [] : checked.refusal.filter((p) => !isBlank(record.values[p.element]))
}

/** Everything that stands between the draft and its submission, at once. */
export function missingOf(
  form: MergedForm,
  record: Filled & Pick<CaseRecord, 'answers'>,
  files: readonly Pick<CaseFile, 'material'>[],
): Missing {
  const checked = validate(form, valuesOf(record))
  const given = new Set(files.map((file) => file.material))
  return {
    fields: checked.ok ? [] : checked.refusal,
    materials: requiredMaterials(form, record)
      .filter(({ id }) => !given.has(id))
      .map(({ id, name }) => ({ id, name })),
  }
}

/**
 * What this applicant must upload. The platform fetches or makes the rest (国务院令716 art 7), and
 * officers collect on site only where there is a visit for certain: at a new establishment.
 */
export function requiredMaterials(
  form: MergedForm,
  record: Filled & Pick<CaseRecord, 'answers'>,
): readonly MergedMaterial[] {
  const all: Answers = { ...record.answers, ...answersIn(valuesOf(record)) }
  const needs = materialNeeds(form, all)
  return form.materials.filter(
    ({ id, source }) =>
      needs.get(id) === 'required' &&
      (source === 'give' || (source === 'onSite' && record.kind !== 'open')),
  )
}
