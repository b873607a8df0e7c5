import type { ServerModule } from '#platform/server/context.ts'
import { exchangeRoutes } from './routes.ts'

/** 系统对接: systems that we do not own, behind adapters. */
export const exchangeModule = { name: 'exchange', routes: exchangeRoutes } satisfies ServerModule

export type { BusinessRegister } from './business-register.ts'
export { businessFacts, lookUpBusiness, PATIENCE_MS } from './look-up-business.ts'
export type { ExchangeRefusal, RegisterEntry } from './look-up-business.ts'
export { EXCHANGE_PROBLEMS } from './problems.ts'
export type { CreditListRegister, LicenceRegister, PersonRegister } from './other-registers.ts'
export { connectRegister, connectRegisters, registerOf, registersOf } from './registers.ts'
export type { Registers } from './registers.ts'
export { simulatedLicences, simulatedLists, simulatedPersons } from './simulated-others.ts'
export { simulatedRegister } from './simulated-register.ts'
export { registerWithOpened } from './opened/opened-register.ts'
export { rememberOpened } from './opened/store.ts'
