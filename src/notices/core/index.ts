export { composeNotice, type ComposeNotice } from './compose.ts'
export type { Block } from './block.ts'
export { noticeDocument, type DocumentStamp } from './document.ts'
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
