import type { CaseStateName } from './case.ts'
import type { CaseRecord } from './case-record.ts'
import type { CaseCommandName } from './view-schema.ts'

/** In which states a command can be given at all; held to `decide` by a test. */
export const STATES_OF: Readonly<Record<CaseCommandName, readonly CaseStateName[]>> = {
  edit: ['draft', 'correctionAsked'],
  submit: ['draft'],
  resubmit: ['correctionAsked'],
  withdraw: ['draft', 'submitted', 'correctionAsked', 'resubmitted', 'inReview'],
  accept: ['submitted', 'resubmitted'],
  decline: ['submitted', 'resubmitted'],
  'ask-correction': ['submitted', 'resubmitted'],
  'name-handler': ['submitted', 'correctionAsked', 'resubmitted', 'inReview', 'decided', 'issued'],
  urge: ['submitted', 'resubmitted', 'inReview', 'decided'],
  reopen: ['declined', 'decided', 'issued', 'closed'],
  'move-catalogue': ['draft', 'correctionAsked'],
  issue: ['decided'],
  close: ['correctionAsked', 'inReview', 'decided', 'issued'],
}

/** What can be done with the case now by somebody who may do it. */
export function commandsNow({ file: { at } }: Pick<CaseRecord, 'file'>): CaseCommandName[] {
  const names = Object.keys(STATES_OF) as CaseCommandName[]
  return names.filter(
    (name) =>
      STATES_OF[name].includes(at.state) &&
      !(name === 'issue' && at.state === 'decided' && at.outcome === 'none'),
  )
}
