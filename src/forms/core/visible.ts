import type { Answers, ElementId } from '../../catalogue/core/index.ts'
import { isAnswer, planOf, shownIn } from './compile.ts'
import type { MergedForm } from './form.ts'
import type { Value, Values } from './values.ts'

/**
 * The boxes to show for these values. A box is shown when its condition holds; the answer of a
 * hidden box opens nothing, and while a condition waits for an answer the box stays closed.
 */
export function visibleFields(form: MergedForm, values: Values): Set<ElementId> {
  const plan = planOf(form)
  const shown = shownIn(plan, (element) => values[element])
  return new Set(plan.fields.flatMap(({ element }, n) => (shown(n) ? [element] : [])))
}

/** Hidden ⇒ not submitted; what stood in a hidden box is kept aside, so that un-hiding brings it back. */
export function setAside(
  form: MergedForm,
  values: Values,
): { readonly submitted: Values; readonly aside: Values } {
  const visible: ReadonlySet<string> = visibleFields(form, values)
  const submitted: Record<string, Value | undefined> = {}
  const aside: Record<string, Value | undefined> = {}
  for (const [name, value] of Object.entries(values))
    (visible.has(name) ? submitted : aside)[name] = value
  return { submitted, aside }
}

/** Form values that conditions can look at: everything but date ranges and tables. */
export function answersIn(values: Values): Answers {
  const answers: Record<string, Answers[string]> = {}
  for (const [name, value] of Object.entries(values)) if (isAnswer(value)) answers[name] = value
  return answers
}
