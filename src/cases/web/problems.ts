import { language } from '#platform/web/index.ts'
import { checkForm, isBlank } from '../../forms/core/index.ts'
import type { FormField } from '../../forms/web/index.ts'
import type { valuesOf } from './sections.ts'
import type { CaseView } from './use-case.ts'

/**
 * What to say beside the boxes, by the very check the server makes: always what is wrong with
 * something typed; what is still empty only after the person wanted to go on.
 */
export function problemsIn(
  view: CaseView,
  fields: readonly FormField[],
  values: ReturnType<typeof valuesOf>,
  withEmpty: boolean,
): Map<string, string> {
  const shown = new Set<string>(fields.map((field) => field.element))
  const found = new Map<string, string>()
  for (const { element, message } of checkForm(view.form, values).problems) {
    const typed = !isBlank(values[element])
    if (shown.has(element) && (typed || withEmpty) && !found.has(element)) {
      const { label } = fields.find((field) => field.element === element) ?? {}
      found.set(element, withoutLabel(message[language()], label?.[language()]))
    }
  }
  return found
}

/** The words stand beside their box, which has its name already: `“面积”：太小` is said as `太小`. */
function withoutLabel(message: string, label: string | undefined): string {
  if (label === undefined) return message
  const named = [`“${label}”：`, `“${label}”`, `${label}: `].find((one) => message.startsWith(one))
  return named === undefined ? message : message.slice(named.length)
}
