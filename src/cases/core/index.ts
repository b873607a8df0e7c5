export { CaseId, CaseKind, CaseNo, FileId, type Doer } from './ids.ts'
export { NEW_CASE, branchesOf, isFinal } from './case.ts'
export type { Case, CaseCommand, CaseEvent, CaseFacts, CaseRefusal, CaseState } from './case.ts'
export type { CaseStateName, Correction, CorrectionPoint, Missing } from './case.ts'
export type { Outcome, PlannedBranch } from './case.ts'
export { REMEDY, isOpen } from './branch.ts'
export type { Branch, BranchCommand, BranchEvent, BranchRefusal, BranchState } from './branch.ts'
export type { BranchStateName, Denial, Fault, Grant } from './branch.ts'
export { ANSWER_DAYS, needsVisit, ownLimit } from './clock.ts'
export type { BranchClock, Limit, Pause } from './clock.ts'
export { visitOf } from './decide-branch.ts'
export { decide } from './decide.ts'
export { applicantOf, type CaseFile, type CaseRecord } from './case-record.ts'
export { answerBy, dueOf, presentClock } from './deadline.ts'
export { asValues, missingOf, problemsOf, valuesOf } from './missing.ts'
export { presentCase, presentFile, presentSummary, type CaseReading } from './present-case.ts'
export { presentItem } from './present-item.ts'
export { presentTimeline, type Happening } from './timeline.ts'
export { apply, replay } from './apply.ts'
export { planBranches } from './dispatch.ts'
export { branchTable, caseTable } from './table.ts'
export { AskCorrection, CaseParams, CreateCase, Declare, FileParams, GiveReason } from './schema.ts'
export { ListCases, MaterialParams, SaveValues } from './schema.ts'
export {
  BranchStateSchema,
  CaseStateSchema,
  CaseItemView,
  CasePage,
  CaseSummary,
} from './schema.ts'
export { CaseView, ClockView, DecisionView, FileReply, FileView, TimelineEntry } from './schema.ts'
export type { CaseCommandName, FormValues } from './schema.ts'
export { commandsNow } from './allowed.ts'
export { MAX_FILES, sniff, type FileRefusal } from './sniff.ts'
