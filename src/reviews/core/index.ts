export {
  BranchCounts,
  BranchPage,
  BranchSummary,
  BranchView,
  ListBranches,
  MaterialSource,
} from './schema.ts'
export type { BranchCommandName, Light } from './schema.ts'
export {
  AnswerExtension,
  AskExtension,
  BranchParams,
  ClaimBranch,
  CloseHearing,
  DelegateBranch,
  FindBreach,
  GiveOpinion,
  GrantBranch,
  OfferHearing,
  OpenHearing,
  PartyAnswer,
  PartyParams,
  PassCheck,
  QuestionParams,
  SayWords,
  RecordHearing,
  RefuseBranch,
  RequestVisit,
  RescindGrant,
  ReturnOpinion,
  SaveChecks,
  SetHearing,
  SuspendBranch,
  TellParty,
} from './command-schema.ts'
export {
  AfterCheckTask,
  BatchGrant,
  BatchReply,
  Check,
  Colleagues,
  ExtensionAsk,
  InterestedParty,
  ListTasks,
  OpinionRecord,
  Question,
  SingleFile,
  TaskPage,
} from './review-schema.ts'
export {
  DepartmentSettingView,
  EditStandardBody,
  SaveSetting,
  StandardList,
} from './keep-schema.ts'
export { StandardItemView } from './keep-schema.ts'
export { branchCommandsNow, type Standing } from './allowed.ts'
export { checkLines, mayBatch, unsettled, type BatchRefusal } from './batch.ts'
export {
  LEASE_HOURS,
  liveLease,
  mayClaim,
  mayPassOn,
  type ClaimRefusal,
  type Lease,
} from './claim.ts'
export { generatedNumber, makeGrant, type GrantRefusal } from './grant.ts'
export { hearingDuty } from './hearing-duty.ts'
export { amberUntil, lightOf } from './light.ts'
export { itemFormOf, presentBranch, presentBranchSummary } from './present-branch.ts'
export { decideEdit, latestVersion, reviewLines, ReviewLine } from './standard.ts'
export type { StandardEdit, StandardRefusal } from './standard.ts'
export { maySecondStep, standingOpinion, NO_SETTING } from './two-steps.ts'
export type { DepartmentSetting, Opinion, StepRefusal } from './two-steps.ts'
