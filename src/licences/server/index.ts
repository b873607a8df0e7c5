export { licencesModule } from './module.ts'
export { holdingsPort } from './holdings-port.ts'
export { issueLicence } from './issue-licence.ts'
export {
  endSingle,
  rescindForBreach,
  rescindForReopening,
  type AnnulledGrant,
  type BrokenCommitment,
} from './life/single-event.ts'
export { registerSingle } from './register-single.ts'
export { licenceFor, publicLicence } from './show-licence.ts'
export type { VersionMade } from './happen.ts'
export { findLicence } from './store.ts'
export { listHolderLines, type HolderLine } from './holder-lines/store.ts'
export { findRequest as findCancelRequest } from './requests/store.ts'
export { forgetAddressees } from './postings/store.ts'
export { noteDownload } from './papers/deliver.ts'
export { listHolderAccounts } from './holders/accounts/store.ts'
export { countPaperwork, type Paperwork } from './overview/store.ts'
export { slotsOf, versionsOf } from './versions/store.ts'
export { LICENCES_PROBLEMS } from './problems.ts'
export { singlesIn, wholesIn, type StandingRow } from './standing/store.ts'
export { singlesById } from './singles/store.ts'
