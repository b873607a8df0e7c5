export { LineResult, ListVisits, RecordResults, VisitPage, VisitParams } from './schema.ts'
export { VisitLineView, VisitStateSchema, VisitSummary, VisitView } from './schema.ts'
