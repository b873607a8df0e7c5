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
      found.set(element, message[language()])
    }
  }
  return found
}
