export {
  AddOfficer,
  AskForAnother,
  ChooseTeam,
  ConfirmTime,
  GiveAnswer,
  GiveOpinion,
} from './schema.ts'
export { Acknowledged, FileAcknowledged, ListVisits, Nothing, ProposeTimes } from './schema.ts'
export { OfficerList, OfficerParams, OfficerView, RecordResults, SendEntries } from './schema.ts'
export { VisitFileParams, VisitParams } from './schema.ts'
export {
  RectificationLine,
  SeenView,
  VisitLineView,
  VisitPage,
  VisitSummary,
  VisitView,
} from './view.ts'
export type { VisitCommandName } from './view.ts'
export { Entry, FieldEntry, canonical, filesOf, ofKind, statementOf } from './entry.ts'
export type { Finish, Hashed, Kept, Observation, Present } from './entry.ts'
export { agreed, headsOf, isConflict, mergeLines, type SeenObservation } from './merge.ts'
export { lateOnes, outstandingFor, roundOf, type Outstanding } from './conclude.ts'
export { ANSWER_WITHIN, RESCHEDULES, WORKING_HOURS, decideAppointment } from './appointment.ts'
export { proposeSlots, saySlot } from './appointment.ts'
export type { Appointment, AppointmentCommand, AppointmentFacts, Slot } from './appointment.ts'
export { LEAST_OFFICERS, decideTeam, proposeTeam, withoutOfficer, type Available } from './team.ts'
export { FIX_WITHIN, answersOf, decideAnswer, decideReady, faultsOf } from './rectify.ts'
export { composeLines } from './compose.ts'
export { mayGrow, UNSEEN, withItem } from './add-item.ts'
export { ROUNDS, decideRound, linesToSee, type Round } from './decide-round.ts'
export { earliestDue, openItems, presentVisit, presentVisitSummary } from './present-visit.ts'
export type { VisitOfCase } from './present-visit.ts'
export {
  isGoing,
  type Finding,
  type Line,
  type Officer,
  type RoundDone,
  type Visit,
} from './visit.ts'
export type { VisitRefusal } from './refusal.ts'
export type { LineResult } from './words.ts'
