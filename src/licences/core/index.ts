export { checkCharacterOf, mod37and36, type CheckAlgorithm } from './check-character.ts'
export {
  ALARM_SERIAL,
  LAST_SERIAL,
  checkNumber,
  composeNumber,
  groupNumber,
  type KnownRegions,
  type LicenceNumber,
  type NumberFault,
  type NumberParts,
} from './number.ts'
export {
  ENDING_EVENTS,
  LAW_OF_EVENT,
  LIFECYCLE_EVENTS,
  effectOf,
  lifecycleTable,
  type EndingEvent,
  type LifecycleEvent,
  type LifecycleRow,
} from './effects.ts'
export type {
  Act,
  Cause,
  Face,
  FaceItem,
  Holder,
  Licence,
  LicenceEvent,
  LicenceState,
  Outstanding,
  SingleLicence,
  SingleLicenceId,
} from './licence.ts'
export { apply } from './apply.ts'
export { decideIssue, faceItems, type DecidedBranch, type IssueDecision } from './decide-issue.ts'
export { decideSingleEvent, type SingleCommand, type SingleEvent } from './decide-single.ts'
export { WHOLE_EVENTS, decideWholeEvent, type WholeEvent } from './decide-whole.ts'
export { issueEvent } from './issue-event.ts'
export { followHolder } from './follow-holder.ts'
export { foresee, type BuiltOn, type HandedOut } from './foresee.ts'
export { Cascade, LetterView } from './cascade.ts'
export { lifecycleDocument } from './lifecycle-document.ts'
export { lettersOf } from './letters.ts'
export { decideExpiry, type OpenRenewal } from './decide-expiry.ts'
export {
  REMINDERS,
  reminderDue,
  renewalStage,
  renewalWindow,
  type Reminder,
  type RenewalStage,
  type RenewalWindow,
} from './renewal.ts'
export type { LicenceRefusal } from './refusal.ts'
export type { ImportRefusal } from './import/refusal.ts'
export { PAPER_MOVES, PAPER_STATES, canMove, type PaperMove } from './paper/moves.ts'
export { DELIVERIES, PostingWish, postingWish } from './paper/posting-wish.ts'
export { Addressee, PostingView, decideOrder, type PostingState } from './paper/posting.ts'
export { parseRange, serialAt } from './paper/range.ts'
export { REMEDY, presentLicence, presentPublic, presentSingle } from './present.ts'
export {
  CancelRequestView,
  LicenceView,
  PublicLicenceView,
  RenewalView,
  SingleView,
} from './view.ts'
export { itemsOf } from './items-of.ts'
export { ALL_COLUMNS, IMPORT_COLUMNS, cellsOf, findColumns } from './import/columns.ts'
export { judgeLines, type Judged } from './import/judge-lines.ts'
export { readLine, type ImportFault, type ImportLine } from './import/read-line.ts'
