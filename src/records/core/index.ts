export { canonicalJson } from './canonical-json.ts'
export { faultOf, firstPrevious, linkText, type Sha256 } from './chain.ts'
export type { BrokenRecord, ChainHead, LinkedRecord, RecordEntry, Recorder } from './record.ts'
