import type { PlainDate } from '#kernel/plain-date.ts'
import type { Answers, Catalogue } from '../../catalogue/core/index.ts'
import {
  derivedValues,
  fieldsOf,
  isKnownNextTime,
  isBlank,
  type Field,
  type MergedForm,
  type Value,
} from '../../forms/core/index.ts'
import type { CaseRecord } from '../../cases/core/index.ts'
import type { Offer, Source } from './source.ts'

type About = Pick<CaseRecord, 'kind' | 'region'>

/** Boxes that may be filled from outside: not what the case itself knows or a decision will say. */
export function openBoxes(form: MergedForm, about: About): readonly Field[] {
  const derived = derivedValues(about)
  return fieldsOf(form).filter(
    (field) => field.filledBy === undefined && !(field.element in derived),
  )
}

/** Values of a register for the boxes that this form has. */
export function offersOf(
  boxes: readonly Field[],
  values: Readonly<Record<string, Value | undefined>>,
  source: Source,
): readonly Offer[] {
  return boxes.flatMap(({ element, of = element }): Offer[] => {
    const value = values[of]
    return value === undefined || isBlank(value) ? [] : [{ element, value, source }]
  })
}

/** Answers of the guidance that are a box's value: asked once, not again. */
export function guidanceOffers(
  catalogue: Catalogue,
  boxes: readonly Field[],
  answers: Answers,
  asOf: PlainDate,
): readonly Offer[] {
  return boxes.flatMap(({ element, of = element }): Offer[] => {
    const asked = catalogue.elements.get(of)?.answeredBy ?? []
    const question = asked.find((id) => answers[id] !== undefined)
    const value = question === undefined ? undefined : answers[question]
    if (question === undefined || value === undefined) return []
    return [{ element, value, source: guidanceSource(catalogue, question, asOf) }]
  })
}

function guidanceSource(catalogue: Catalogue, question: string, asOf: PlainDate): Source {
  return {
    kind: 'guidance',
    name: { zh: '您在一问引导中的回答', en: 'your answer in the guidance' },
    reference: question,
    version: catalogue.version,
    asOf,
    stale: false,
  }
}

/** An earlier application of the same applicant. */
export type EarlierCase = Pick<CaseRecord, 'caseNo' | 'values' | 'version' | 'submittedValues'> & {
  readonly submittedOn: PlainDate
}

/**
 * What an earlier application of the same applicant said. Boxes about the premises and what is done
 * there are offered only when it was about the same place; declarations never are.
 */
export function earlierOffers(
  catalogue: Catalogue,
  boxes: readonly Field[],
  now: Readonly<Record<string, unknown>>,
  earlier: EarlierCase,
): readonly Offer[] {
  const before = (earlier.submittedValues ?? {}) as Readonly<Record<string, Value | undefined>>
  const here = now['premises_address']
  const samePlace = here !== undefined && here === before['premises_address']
  const wanted = boxes.filter(
    (field) =>
      field.mustBe === undefined &&
      field.filledBy === undefined &&
      (samePlace || isKnownNextTime(catalogue, field)),
  )
  const caseNo = earlier.caseNo ?? ''
  return offersOf(wanted, before, {
    kind: 'earlierCase',
    name: { zh: `您的申请 ${caseNo}`, en: `your application ${caseNo}` },
    reference: caseNo,
    version: String(earlier.version),
    asOf: earlier.submittedOn,
    stale: false,
  })
}

/** Who signed in is who is called, unless somebody else is named. */
export function accountOffers(
  boxes: readonly Field[],
  account: { readonly accountId: string; readonly name: string },
  asOf: PlainDate,
): readonly Offer[] {
  const source: Source = {
    kind: 'account',
    name: { zh: '您的账号', en: 'your account' },
    reference: 'account',
    version: account.accountId,
    asOf,
    stale: false,
  }
  return offersOf(boxes, { contact_name: account.name }, source)
}
