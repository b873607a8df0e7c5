export { CaseId, CaseKind, CaseNo, FileId, visitIdOf, type Doer, type LastChange } from './ids.ts'
export { NEW_CASE, branchesOf, isFinal } from './case.ts'
export type { Case, CaseFacts, CaseState } from './case.ts'
export type { CaseCommand, CaseEvent, CaseRefusal, Signed } from './case-moves.ts'
export type { CaseStateName, Correction, CorrectionPoint, Missing } from './case.ts'
export type { Outcome, PlannedBranch } from './case.ts'
export { REMEDY, isOpen } from './branch.ts'
export type { Branch, BranchState } from './branch.ts'
export { AFTER_DECISION } from './branch-moves.ts'
export type { BranchCommand, BranchEvent } from './branch-moves.ts'
export type { BranchRefusal } from './branch-refusals.ts'
export { followingOf, NOTHING_BESIDE } from './beside.ts'
export type { Beside, Commitment, Following, ReopeningOrder } from './beside.ts'
export type { HearingCause, HearingOffer, HeldHearing, OpenHearing } from './hearing.ts'
export type { Breach, KeptPromise, SignedPromise } from './promise.ts'
export type { BranchStateName, Denial, Fault, Grant } from './branch.ts'
export { ANSWER_DAYS, DELIVER_DAYS, EXTENSION_DAYS, PAUSE_CAUSES } from './clock.ts'
export type { BranchClock, Extension, Pause, PauseCause } from './clock.ts'
export { decideBranch } from './decide-branch.ts'
export type { BranchFacts } from './branch-facts.ts'
export { visitOf } from './visit.ts'
export { BRANCHES, BRANCH_COMMANDS, CASES, CASE_COMMANDS, EXAMPLE_FACTS } from './examples.ts'
export { decide } from './decide.ts'
export {
  applicantOf,
  usccOf,
  type CaseFile,
  type CaseLine,
  type CaseRecord,
} from './case-record.ts'
export { answerBy, deliveryOf, dueOf, presentClock } from './deadline.ts'
export { checkWithin, offersCommitment } from './commitment.ts'
export { commitmentText, followingText, wordsOf, type PromiseText } from './promise-text.ts'
export {
  CORE_MATERIALS,
  listable,
  mayFollow,
  planFollowing,
  type TolerableMaterial,
} from './following.ts'
export { barredUntil, barsAgainst, type Bar, type BarGround } from './bar.ts'
export { CORRECTION_REASONS, type CorrectionReason } from './correction-reasons.ts'
export { simulate } from './simulate.ts'
export { AMBER_DAYS, horizonOf, owedOn, presentDeadline, presentOwed } from './watch.ts'
export { AnswerHearing, AskSigning, BarPage, BarParams, BarView } from './desk-schema.ts'
export { CatalogueDiffView, ClerkList, EditTolerance, EnterBar, ItemParams } from './desk-schema.ts'
export { ListBars, MoveCatalogue, NameHandler, Reopen, SigningView } from './desk-schema.ts'
export { ToleranceView, Urge } from './desk-schema.ts'
export {
  ApplicantList,
  ApplicantParams,
  AskApplicants,
  ClaimCase,
  ClaimSlip,
} from './counter-schema.ts'
export {
  AskNews,
  CaseNews,
  DeskView,
  DeskViews,
  Light,
  ListWindow,
  SaveView,
  WindowCase,
  WindowCounts,
  WindowPage,
} from './window-schema.ts'
export {
  AssignUpload,
  BeginUpload,
  CHUNK,
  ChunkAt,
  MAX_BEGUN,
  MAX_TRAY,
  UploadParams,
  UploadTray,
  UploadView,
} from './upload-schema.ts'
export { agreesWith, COMPARED } from './agrees.ts'
export { lookFor, type LookFor } from './look-for.ts'
export { CLAIM_DAYS, CLAIM_TRIES, claimCode, normalClaimCode } from './claim-code.ts'
export { DeadlinePage, DeadlineView, ListDeadlines, Reckon } from './deadline-schema.ts'
export { Simulate, SimulatedClock, type DeadlineSubject } from './deadline-schema.ts'
export { asValues, missingOf, problemsOf, valuesOf } from './missing.ts'
export { presentCase, presentFile, presentSummary, type CaseReading } from './present-case.ts'
export { presentItem } from './present-item.ts'
export { presentTimeline, type Happening } from './timeline.ts'
export { apply, replay } from './apply.ts'
export { planBranches } from './dispatch.ts'
export { branchTable, caseTable } from './table.ts'
export { AskCorrection, CaseParams, CreateCase, Declare, FileParams, GiveReason } from './schema.ts'
export { FormValue, ListCases, MaterialParams, SaveValues } from './schema.ts'
export { BranchStateSchema, CaseStateSchema } from './schema.ts'
export { CaseItemView, CasePage, CaseSummary } from './view-schema.ts'
export {
  CaseView,
  ClockView,
  DecisionView,
  FileReply,
  FileView,
  TimelineEntry,
} from './view-schema.ts'
export type { FormValues } from './schema.ts'
export type { CaseCommandName } from './view-schema.ts'
export { commandsNow } from './allowed.ts'
export { MAX_FILE, MAX_FILES, sniff, type FileRefusal } from './sniff.ts'
export { OpenShops, OpenedShops, PAPERS_OF_APPLICANT, valuesOfShop, type Shop } from './shops.ts'
