export { Method, linesOf, type CheckLine, type LineEdit } from './checklist/line.ts'
export { entriesOf, isSettled, mergeLines, MergedLine, type Settlement } from './checklist/merge.ts'
export { decideLineEdit, versionOf, type ChecklistRefusal } from './checklist/decide-edit.ts'
export { sayMethod } from './checklist/say-method.ts'
export {
  ChecklistView,
  ConflictList,
  DepartmentChecklist,
  EditLine,
  type EditLineBody,
  SettleConflict,
} from './checklist/schema.ts'
export { composeManual, itemsOfTrade } from './manual/compose.ts'
export { manualDocument } from './manual/document.ts'
export {
  ConfirmManual,
  HolderManual,
  ManualView,
  ReceiptPage,
  type Manual,
} from './manual/manual.ts'
export { decideCommit, decideDraw, type DrawRefusal } from './draw/decide.ts'
export { DRAW_FAULTS, DrawFile, bytesOf, hexOf, judgeDraw } from './draw/judge.ts'
export type { Digests, DrawFault } from './draw/judge.ts'
export { Announcement, ANNOUNCEMENT } from './draw/announcement.ts'
export { renderDraw, renderDraws } from './draw/page.ts'
export { readPopulation, writePopulation, type Exclusion } from './draw/population.ts'
export type { Population } from './draw/population.ts'
export { drawFrom, seedWords, type Drawn } from './draw/sample.ts'
export {
  Abandon,
  ChecksOrdered,
  ConflictView,
  DeclareConflict,
  DrawPage,
  DrawView,
  EndConflict,
  NewDraw,
  OrderChecks,
  PublicDraw,
  Reveal,
} from './draw/view.ts'
export { gradeOn, type Counted, type Factor, type Standing } from './credit/grade.ts'
export { addMonths } from './credit/months.ts'
export { GRADE_NAMES, OFFICER_KINDS, factorRule, frequencyOf } from './credit/policy.ts'
export type { Frequency } from './credit/policy.ts'
export { quietOn, type Quiet } from './credit/quiet.ts'
export {
  AnswerAppeal,
  AppealView,
  EndListing,
  MakeAppeal,
  NoteFactor,
  QuietPage,
  RatingView,
} from './credit/view.ts'
export { RISK_NAMES, riskOf } from './credit/risk.ts'
export {
  apply,
  HANDLINGS,
  linesDue,
  openFaults,
  type Cause,
  type Check,
  type CheckEvent,
  type Handled,
  type LineResult,
  type Officer,
  type Outcome,
  type Signing,
} from './checks/check.ts'
export { readSeen } from './field/code.ts'
export { judgeField, needsOf, unsigned, type FieldRefusal } from './field/judge.ts'
export {
  dayOfVisit,
  FieldRecord,
  filesOf,
  SendFieldRecord,
  statementOf,
  type FieldStatement,
} from './field/record.ts'
export { FieldReceipt } from './field/view.ts'
export { itemsAtFault, referralDue } from './checks/referral.ts'
export { decideCheck, type CheckCommand, type CheckRefusal } from './checks/decide.ts'
export { decidePlan, isLate, PlanView, PublishPlan } from './checks/plan.ts'
export type { PlanLine, PlanRefusal } from './checks/plan.ts'
export {
  BeginCheck,
  CheckPage,
  CheckSummary,
  CheckView,
  HandleCheck,
  ListChecks,
  OpenCheck,
  PhotoKept,
  PublicResults,
  RecordCheck,
  SayCheck,
  TaskPage,
  TaskView,
} from './checks/view.ts'
export { AnswerTask, AssignSignal, SIGNAL_DAYS, SignalTaskView } from './signals/task.ts'
