export {
  USCC_ALPHABET,
  organisationCheckCharacter,
  parseUscc,
  tidyCode,
  usccCheckCharacter,
  type Uscc,
  type UsccRefusal,
} from './uscc.ts'
export {
  birthdayOf,
  citizenIdCheckCharacter,
  parseCitizenId,
  type CitizenId,
  type CitizenIdRefusal,
} from './citizen-id.ts'
export {
  newerFacts,
  type Business,
  type BusinessFacts,
  type BusinessId,
  type FactSource,
} from './business.ts'
export { fictitiousUscc, isFictitious } from './fictitious.ts'
export {
  CreditKind,
  CreditMark,
  decideRepair,
  exclusionOf,
  type CreditExclusion,
  type CreditRefusal,
} from './credit.ts'
