import type { Template } from '../template.ts'
import { DECISION_LETTERS } from './decision.ts'
import { PROCEDURE_LETTERS } from './procedure.ts'
import { PROMISE_LETTERS } from './promise.ts'
import { WINDOW_LETTERS } from './window.ts'

/** Every kind of letter. A new kind is one entry here, and one line in `facts-of-event` if its event is new. */
export const TEMPLATES: readonly Template[] = [
  ...WINDOW_LETTERS,
  ...PROMISE_LETTERS,
  ...PROCEDURE_LETTERS,
  ...DECISION_LETTERS,
]

/** The letters that an event of a case issues. */
export function templatesOn(event: string): readonly Template[] {
  return TEMPLATES.filter(({ on }) => on.includes(event))
}

export function templateOf(kind: string): Template | undefined {
  return TEMPLATES.find((template) => template.kind === kind)
}
