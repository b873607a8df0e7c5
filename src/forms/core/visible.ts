import { type Answers, type ElementId, evaluate, namesIn } from '../../catalogue/core/index.ts'
import { type Field, type MergedForm, fieldsOf } from './form.ts'
import type { Value, Values } from './values.ts'

/**
 * The boxes to show for these values. A box is shown when its condition holds; the answer of a
 * hidden box opens nothing, and while a condition waits for an answer the box stays closed.
 */
export function visibleFields(form: MergedForm, values: Values): Set<ElementId> {
  const byId = new Map<string, Field>(fieldsOf(form).map((field) => [field.element, field]))
  const seen = new Map<string, boolean>()
  const shown = (name: string): boolean => {
    const field = byId.get(name)
    if (field?.visibleWhen === undefined) return field !== undefined
    const known = seen.get(name)
    if (known !== undefined) return known
    seen.set(name, false)
    const answers = answersOf(namesIn(field.visibleWhen).filter(shown), values)
    const open = evaluate(field.visibleWhen, answers) === true
    seen.set(name, open)
    return open
  }
  return new Set([...byId.values()].map((field) => field.element).filter(shown))
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

function answersOf(names: readonly string[], values: Values): Answers {
  const answers: Record<string, Answers[string]> = {}
  for (const name of names) {
    const value = values[name]
    if (isAnswer(value)) answers[name] = value
  }
  return answers
}

/** Form values that conditions can look at: everything but date ranges and tables. */
export function answersIn(values: Values): Answers {
  return answersOf(Object.keys(values), values)
}

function isAnswer(value: Value | undefined): value is Exclude<Answers[string], undefined> {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string')
  return value !== undefined && typeof value !== 'object'
}
