export {
  SUBJECT_BITS,
  TOKEN_DIGITS,
  encodeToken,
  packFacts,
  readToken,
  subjectWords,
  type ReadToken,
  type TokenFacts,
  type TokenRefusal,
} from './token.ts'
export { STATUS, packStatuses, statusAt, type StatusName } from './status-list.ts'
export { VERDICTS, standing, type Verdict } from './verdict.ts'
export { renderPage, type PageFacts } from './page.ts'
export { stateOfSingle } from './say.ts'
export { PAGE_STYLE } from './page-style.ts'
export { signingAt, stateOfKey, type KeyFacts, type KeyState } from './keys.ts'
export { renderReportForm, renderOutcome } from './report-pages.ts'
export { renderLookup, type LookupPage } from './lookup-page.ts'
export { renderTrouble, type Trouble } from './trouble-page.ts'
export {
  FINDING_NAMES,
  FINDINGS,
  MOST_WORDS,
  readReference,
  referenceOf,
  sayReference,
  SIGNAL_KIND_NAMES,
  SIGNAL_KINDS,
  SignalView,
  type Finding,
  type SignalKind,
} from './signals.ts'
export { isSpike, SPIKE, usualOf, type HourCount } from './spike.ts'
export { LicenceScans, RegionScans } from './scan-view.ts'
export { ageOfList, sayListAge, type ListAge, type ListTimes } from './list-age.ts'
export { both, en, heading, publicDocument, sized } from './document.ts'
export { markup, NOTHING, type Html } from './markup.ts'
export type { Practice } from './document.ts'
