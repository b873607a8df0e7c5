import { type Result, granted, refused } from '#kernel/result.ts'
import type { ElementId } from '../../catalogue/core/index.ts'
import { MISSING, checkValue } from './check-value.ts'
import { type Field, type MergedForm, fieldsOf } from './form.ts'
import type { FieldProblem } from './problem.ts'
import type { Value, Values } from './values.ts'
import { visibleFields } from './visible.ts'

/**
 * The one definition of a complete and right form, in the browser and on the server. Granted values
 * are tidied and hold only boxes that this form has and shows (hidden ⇒ not submitted; nothing
 * unrelated, 行政许可法 art 31). Every problem is told at once, in the order of the form.
 */
export function validate(
  form: MergedForm,
  values: Values,
): Result<Values, readonly FieldProblem[]> {
  const { values: tidy, problems } = checkForm(form, values)
  return problems.length === 0 ? granted(tidy) : refused(problems)
}

/** As `validate`, but what is right is told besides what is wrong: for a draft that saves every box. */
export function checkForm(
  form: MergedForm,
  values: Values,
): { readonly values: Values; readonly problems: readonly FieldProblem[] } {
  const fields = fieldsOf(form)
  const tidy: Record<string, Value | undefined> = {}
  const mistakes = new Map<ElementId, readonly FieldProblem[]>()
  for (const field of fields) {
    const checked = checkValue(field, values[field.element], documentOf(field, values))
    if (!checked.ok) mistakes.set(field.element, checked.refusal)
    else if (checked.value !== undefined) tidy[field.element] = checked.value
  }
  const visible = visibleFields(form, tidy)
  const problems: FieldProblem[] = []
  for (const field of fields) {
    const mistake = mistakes.get(field.element)
    if (!visible.has(field.element)) delete tidy[field.element]
    else if (mistake) problems.push(...mistake)
    else if (field.required && tidy[field.element] === undefined) problems.push(missing(field))
  }
  return { values: tidy, problems }
}

/** The chosen kind of document, for a number that depends on it. */
function documentOf(field: Field, values: Values): string | undefined {
  const document = field.typedBy === undefined ? undefined : values[field.typedBy]
  return typeof document === 'string' ? document : undefined
}

function missing(field: Field): FieldProblem {
  return {
    element: field.element,
    code: MISSING.code,
    message: {
      zh: `“${field.label.zh}”${MISSING.message.zh}`,
      en: `${field.label.en}: ${MISSING.message.en}`,
    },
  }
}
