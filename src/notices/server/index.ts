export { noticesModule } from './module.ts'
export type { SignStatement } from './sign-statement.ts'
export { noticePdf } from './notice-pdf.ts'
export { NOTICES_PROBLEMS, type NoticesRefusal } from './problems.ts'
export { ServedNoticeView } from './schema.ts'
export { claimsOf, findNotice, hashNotice, keepReceipt, serveNotice } from './serve-notice.ts'
export type { Reception } from './serve-notice.ts'
export {
  countDemands,
  demandsOn,
  judgeDemands,
  recordDemands,
  type DemandCount,
  type DemandOnCase,
  type JudgedDemands,
} from './faces/demands.ts'
export { attach, attachedTo } from './attached.ts'
export { hashOfWords, readHeldNotice, type HeldNotice } from './read-served.ts'
export { writeBlocks } from './write-blocks.ts'
