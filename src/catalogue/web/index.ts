import { lazyPage } from '#platform/web/index.ts'

export { AsPrinted } from './AsPrinted.tsx'
export { NamesReady } from './NamesReady.tsx'
export { useListed, useNames, type NameOf } from './names.ts'
export { policySearch, useRegionNames, type RegionName } from './policies/use-policies.ts'
export { RegionField } from './RegionField.tsx'
export const PoliciesPage = lazyPage(() => import('./policies/PoliciesPage.tsx'), 'PoliciesPage')
export const PolicyPage = lazyPage(() => import('./policies/PolicyPage.tsx'), 'PolicyPage')
