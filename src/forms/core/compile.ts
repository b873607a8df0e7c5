import { type Answers, type ElementId, evaluate, namesIn } from '../../catalogue/core/index.ts'
import { checkOf } from './check-value.ts'
import { type Field, type MergedForm, fieldsOf } from './form.ts'
import type { Value } from './values.ts'

/** What can be reckoned of a form once, before anybody fills it. */
export interface FormPlan {
  readonly fields: readonly Field[]
  readonly at: ReadonlyMap<string, number>
  /** By field: what checking it needs, alike for every box. */
  readonly boxes: readonly ReadyBox[]
  /** By field: the names its condition looks at; absent when it has none. */
  readonly looksAt: readonly (readonly string[] | undefined)[]
}

export interface ReadyBox {
  readonly element: ElementId
  readonly required: boolean
  /** The box that says which document's number this is. */
  readonly typedBy: ElementId | undefined
  readonly check: ReturnType<typeof checkOf>
  readonly field: Field
}

const plans = new WeakMap<MergedForm, FormPlan>()

/** The plan of a form; a form never changes, so it is made once. */
export function planOf(form: MergedForm): FormPlan {
  const known = plans.get(form)
  if (known) return known
  const fields = fieldsOf(form)
  const plan: FormPlan = {
    fields,
    boxes: fields.map((field) => ({
      element: field.element,
      required: field.required,
      typedBy: field.typedBy,
      check: checkOf(field),
      field,
    })),
    at: new Map(fields.map((field, n) => [field.element, n])),
    looksAt: fields.map(({ visibleWhen }) =>
      visibleWhen === undefined ? undefined : namesIn(visibleWhen),
    ),
  }
  plans.set(form, plan)
  return plan
}

const SHOWN = 1
const HIDDEN = 2

/**
 * Which boxes are shown for these values, by position. A box is shown when its condition holds; the
 * answer of a hidden box opens nothing, and while a condition waits for an answer, or for itself in
 * a circle, the box stays closed.
 */
export function shownIn(
  plan: FormPlan,
  valueOf: (element: string) => Value | undefined,
): (n: number) => boolean {
  const known = new Uint8Array(plan.fields.length)
  const shown = (n: number): boolean => {
    const names = plan.looksAt[n]
    if (names === undefined) return true
    const before = known[n]
    if (before) return before === SHOWN
    known[n] = HIDDEN
    const open = holds(n, names)
    known[n] = open ? SHOWN : HIDDEN
    return open
  }
  const holds = (n: number, names: readonly string[]): boolean => {
    const condition = plan.fields[n]?.visibleWhen
    if (condition === undefined) return true
    const answers: Record<string, Answers[string]> = {}
    for (const name of names) {
      const at = plan.at.get(name)
      const value = valueOf(name)
      if (at !== undefined && isAnswer(value) && shown(at)) answers[name] = value
    }
    return evaluate(condition, answers) === true
  }
  return shown
}

/** Everything but date ranges and tables can be looked at by a condition. */
export function isAnswer(value: Value | undefined): value is Exclude<Answers[string], undefined> {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string')
  return value !== undefined && typeof value !== 'object'
}
