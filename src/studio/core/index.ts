export {
  checkCalendar,
  compareCalendars,
  nextVersion,
  type CalendarFinding,
  type CalendarRow,
} from './check-calendar.ts'
export { compareRegions, type RegionDifference } from './compare-regions.ts'
export { withPromise } from './promised-limit.ts'
export { diffVersions, type VersionChange } from './version-diff.ts'
export { AskDiff, AskRegions, DiffView, ItemListView, ItemWordsView } from './schema.ts'
export { RegionsDiffView, VersionList } from './schema.ts'
export { AnswerProposal, CalendarPreview, CalendarsView, FindingView } from './schema.ts'
export { ImportCalendar, ProposalView, ProposeCalendar } from './schema.ts'
export { draftRegion, gridOf, readAnnex } from './annex/index.ts'
export type { Doubt, Grid, PlanFacts, RegionDraft } from './annex/index.ts'
export { impactBetween } from './impact.ts'
export { DraftPreview, DraftsView, DraftView, ImpactView } from './draft-schema.ts'
export {
  ImportDraft,
  ImportedDraft,
  PreviewDraft,
  ProposeDraft,
  RevertDraft,
} from './draft-schema.ts'
