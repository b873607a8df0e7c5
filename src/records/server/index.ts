export { record, recordRead, type PersonalRead } from './record.ts'
export { recordsAbout } from './store.ts'
export { recordsModule } from './module.ts'
export { verifyChain, verifyChains } from './verify-chain.ts'
