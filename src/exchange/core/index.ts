export {
  FRESH_DAYS,
  isStale,
  type BusinessLicence,
  type Provenance,
  type RegisterAnswer,
} from './business-licence.ts'
export { LICENCE_ELEMENTS, valuesOf, type Filled, type FilledValue } from './prefill.ts'
export { differencesOf, type Difference } from './compare.ts'
export type { LicenceDocument, LicencesAnswer, PersonAnswer } from './licence-documents.ts'
export { simulatedDocuments, simulatedMatch, troublePerson } from './simulated-papers.ts'
export {
  simulatedBusiness,
  troubleOf,
  troubleUscc,
  type Misbehaviour,
} from './simulated-businesses.ts'
export { listedUscc, simulatedListings } from './credit-lists.ts'
export type { CreditListing, CreditListsAnswer } from './credit-lists.ts'
