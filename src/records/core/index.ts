export { canonicalJson } from './canonical-json.ts'
export { faultOf, firstPrevious, linkText, type Sha256 } from './chain.ts'
export { csvOf } from './csv.ts'
export type {
  BrokenRecord,
  ChainHead,
  Digest,
  LinkedRecord,
  RecordEntry,
  Recorder,
  SignedDigest,
} from './record.ts'
