import { lazyPage } from '#platform/web/index.ts'

export { LicenceScansCard } from './LicenceScansCard.tsx'
export const ScansPage = lazyPage(() => import('./ScansPage.tsx'), 'ScansPage')
