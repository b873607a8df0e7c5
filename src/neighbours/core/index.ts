export { Accepted, ANSWERED, Decided, DISPATCHED, Queried, RECALLED } from './messages.ts'
export { applyMapping, type Theirs } from './apply-mapping.ts'
export { checkMapping, coverageOf, type Coverage, type MappingFinding } from './check-mapping.ts'
export { planDispatches, type Dispatch, type Plan, type RecallReason } from './dispatch.ts'
export { draftMapping } from './draft-mapping.ts'
export { Mapping, type MappedItem } from './mapping.ts'
export { DispatchReply, DispatchView, RegionParams, SetSystem, SystemList } from './schema.ts'
export {
  compareWithLibrary,
  INVENTORY_WANTED,
  LibraryInventory,
  LibraryStatus,
  PUSHED,
  type LibraryDifference,
  type Standing,
  type Told,
} from './library.ts'
export {
  EntryCode,
  LibraryReportView,
  LinkList,
  NEIGHBOUR_KINDS,
  NeighbourKind,
  SetLink,
} from './links.ts'
export { WindowAccepted, WindowCorrection, WindowDeclined, WindowFiled } from './window.ts'
export { OpeningLicensed, OriginView, PROGRESS, SetEntry } from './entries.ts'
export { HandledThere } from './handled.ts'
export { CHECK_CLOSED, FindingList, Found, RECTIFICATION_OVERDUE } from './findings.ts'
export { AskedKind, AskedSystem } from './asked.ts'
export { BusinessAnswer, DocumentsAnswer, ListsAnswer, MatchAnswer } from './register-answers.ts'
