export { verificationModule } from './module.ts'
export { linkOf } from './code-of-version.ts'
export { localCode, type CityCodeEncoder } from './city-code.ts'
export { readCode, readPaper, type Paper, type PaperRefusal } from './read-paper.ts'
export { readTrust, tokenOf, verifyOffline, verifyOnline, type Verification } from './verify.ts'
export { flushScans } from './scans/scans.ts'
export { readStatement, signStatement, type StatementRefusal } from './statement.ts'
export { fingerprintOf, publicKeys, type KeyWorld } from './keys/keys.ts'
export { keyViews, retireKey, rotateKey, type KeyRefusal, type KeyView } from './keys/rotate.ts'
export {
  endTrust,
  trustFile,
  trustKey,
  trustViews,
  type TrustRefused,
  type TrustView,
} from './keys/trust.ts'
export { openSecret, sealSecret } from './keys/key-file.ts'
export { isLarge, OWN_HEADERS, sendPage, SizeQuery } from './pages/page-reply.ts'
export { judge } from './judge.ts'
export { closeSignal, type SignalAnswered } from './signals/answer-signal.ts'
export { presentSignal } from './signals/show-signals.ts'
export { findSignal, lockSignal } from './signals/store.ts'
