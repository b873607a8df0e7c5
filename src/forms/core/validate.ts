import { type Result, granted, refused } from '#kernel/result.ts'
import { MISSING } from './check-value.ts'
import { planOf, type ReadyBox, shownIn } from './compile.ts'
import type { Field, MergedForm } from './form.ts'
import type { FieldProblem } from './problem.ts'
import type { Value, Values } from './values.ts'

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
  const plan = planOf(form)
  const { boxes } = plan
  // changed only where tidying or hiding changes something: most of what people type is right as it is
  const changed = new Map<string, Value | undefined>()
  const now = (element: string) => (changed.has(element) ? changed.get(element) : values[element])
  const mistakes: (readonly FieldProblem[] | undefined)[] = []
  let left = 0
  for (let n = 0; n < boxes.length; n++) {
    const { element, typedBy, check } = boxes[n] as ReadyBox
    const raw = values[element]
    if (raw === undefined) continue
    const checked = check(raw, typedBy === undefined ? undefined : documentIn(values[typedBy]))
    if (!checked.ok) mistakes[n] = checked.refusal
    const value = checked.ok ? checked.value : undefined
    if (value !== raw) changed.set(element, value)
    if (value !== undefined) left++
  }
  const shown = shownIn(plan, now)
  const problems: FieldProblem[] = []
  for (let n = 0; n < boxes.length; n++) {
    const { element, required, field } = boxes[n] as ReadyBox
    if (!shown(n)) {
      if (now(element) === undefined) continue
      changed.set(element, undefined)
      left--
    } else if (mistakes[n] !== undefined) problems.push(...(mistakes[n] ?? []))
    else if (required && now(element) === undefined) problems.push(missing(field))
  }
  const asTyped = changed.size === 0 && left === Object.keys(values).length
  return { values: asTyped ? values : onlyOf(boxes, now), problems }
}

/** Without blanks, and without what this form does not ask. */
function onlyOf(boxes: readonly ReadyBox[], now: (element: string) => Value | undefined): Values {
  const only: Record<string, Value | undefined> = {}
  for (const { element } of boxes) {
    const value = now(element)
    if (value !== undefined) only[element] = value
  }
  return only
}

/** The chosen kind of document, for a number that depends on it. */
function documentIn(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
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
