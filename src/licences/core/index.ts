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
  type LifecycleEvent,
  type LifecycleRow,
} from './effects.ts'
export type {
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
export { decideSingleEvent, type EndDecision, type SingleEvent } from './decide-end.ts'
export type { LicenceRefusal } from './refusal.ts'
export { REMEDY, presentLicence, presentPublic, presentSingle } from './present.ts'
export { LicenceView, PublicLicenceView, SingleView } from './view.ts'
export { itemsOf } from './items-of.ts'
