import type { Bilingual } from '#kernel/bilingual.ts'
import { type Result, refused } from '#kernel/result.ts'
import type { ElementId } from '../../catalogue/core/index.ts'

/** What can be wrong with a value; stable, one code per kind of mistake. */
export type ValueCode =
  | 'FORMS_VALUE_MISSING'
  | 'FORMS_VALUE_KIND_WRONG'
  | 'FORMS_TEXT_TOO_LONG'
  | 'FORMS_TEXT_CHARACTER_WRONG'
  | 'FORMS_NUMBER_WRONG'
  | 'FORMS_NUMBER_OUT_OF_RANGE'
  | 'FORMS_OPTION_UNKNOWN'
  | 'FORMS_OPTIONS_CONTRADICT'
  | 'FORMS_ANSWER_MUST_BE'
  | 'FORMS_DATE_WRONG'
  | 'FORMS_DATES_REVERSED'
  | 'FORMS_PHONE_WRONG'
  | 'FORMS_EMAIL_WRONG'
  | 'FORMS_URL_WRONG'
  | 'FORMS_ID_WRONG'
  | 'FORMS_USCC_WRONG'
  | 'FORMS_REGION_WRONG'
  | 'FORMS_ROWS_TOO_FEW'
  | 'FORMS_ROWS_TOO_MANY'

/** What is wrong and what is expected, without saying which box. */
export interface ValueProblem {
  readonly code: ValueCode
  readonly message: Bilingual
}

/** Which box, what is wrong, what is expected. Rows count from 0. Personal values are never repeated. */
export interface FieldProblem extends ValueProblem {
  readonly element: ElementId
  readonly row?: number
  readonly column?: ElementId
}

export function wrong(code: ValueCode, zh: string, en: string): Result<never, ValueProblem> {
  return refused({ code, message: { zh, en } })
}
