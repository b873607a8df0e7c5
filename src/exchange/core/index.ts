export {
  FRESH_DAYS,
  isStale,
  type BusinessLicence,
  type Provenance,
  type RegisterAnswer,
} from './business-licence.ts'
export { LICENCE_ELEMENTS, valuesOf } from './prefill.ts'
export {
  simulatedBusiness,
  troubleOf,
  troubleUscc,
  type Misbehaviour,
} from './simulated-businesses.ts'
