export { NamesReady } from './NamesReady.tsx'
export { useListed, useNames, type NameOf } from './names.ts'
