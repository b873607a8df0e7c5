export { partiesModule } from './module.ts'
export { rememberBusiness } from './remember-business.ts'
export { businessesOf, findBusiness } from './store.ts'
export type { Business, BusinessFacts, BusinessId, FactSource } from '../core/index.ts'
