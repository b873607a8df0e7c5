export { composeNotice, type ComposeNotice } from './compose.ts'
export type { Block, DocumentStamp } from './block.ts'
export { noticeDocument } from './document.ts'
export { flowChart, type Chart, type ChartBox, type ChartLine } from './flow-chart.ts'
export { arrowHead, flowSvg } from './flow-svg.ts'
export { baselines } from './flow-text.ts'
export type {
  Notice,
  NoticeCommitment,
  NoticeItem,
  NoticeKind,
  NoticeLimit,
  NoticeMaterial,
  NoticeMaterials,
  NoticeStep,
  ServedNotice,
} from './model.ts'
export { compareDemands, type ComparedDemands, type Demand, type DemandBeyond } from './demands.ts'
export { pilesOf } from './material-blocks.ts'
export { remedyBodies, type RemedyBodies } from './remedies.ts'
export { original, sayDay, sayLimit, sayPeriod } from './say.ts'
export { citationOf } from './citations.ts'
