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
