export { RETENTION } from '../core/retention.ts'
export { forgetOld } from './seal/forget.ts'
export { resealCases } from './seal/store.ts'
export { casesModule } from './module.ts'
export type { Holding, HoldingsPort } from './holdings.ts'
export type { CaseHappened, CasesEvent } from './events.ts'
export { findCase, listCases, lockCase } from './store.ts'
export { listHappenings } from './history/store.ts'
export {
  countBranches,
  leaseEnd,
  leaseUntil,
  listBranches,
  type BranchFilter,
  type BranchPlace,
  type InboxRow,
} from './inbox/store.ts'
export { isTheirDraft, targetOf } from './find-case.ts'
export { listActs } from './acts/store.ts'
export { listAnswers } from './answers/store.ts'
export { casesBuiltOn } from './built-on/store.ts'
export {
  countCases,
  countDue,
  listResting,
  listVersions,
  nameCases,
  type DueCount,
  type Resting,
} from './overview/store.ts'
export { attachOnSite } from './materials/attach-on-site.ts'
export { FILE_PROBLEMS } from './materials/problems.ts'
export { listFiles } from './materials/store.ts'
export { takeIn, takeInBytes } from './materials/take-in.ts'
export { noteRead } from './read-case.ts'
export { changedSince } from './changed.ts'
export { grantBySilence } from './grant-by-silence.ts'
export { listTolerable } from './tolerance/store.ts'
export { perform } from './perform.ts'
export { sweepDeadlines } from './sweep-deadlines.ts'
export { watchDeadlines } from './deadlines/watch.ts'
export { BRANCH_PROBLEMS } from './branch-problems.ts'
export { CASE_PROBLEMS } from './case-problems.ts'
export { CASES_PROBLEMS } from './problems.ts'
export type { CasesRefusal } from './refusal.ts'
export { acceptCase, askCorrection, declineCase } from './answer-case.ts'
export { createCase } from './create-case.ts'
export { attachMaterial } from './materials/attach-material.ts'
export { saveValues } from './save-values.ts'
export { submitCase } from './submit-case.ts'
export { findCaseByNumber } from './counter/store.ts'
