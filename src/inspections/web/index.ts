import { lazyPage } from '#platform/web/index.ts'

export const VisitsPage = lazyPage(() => import('./VisitsPage.tsx'), 'VisitsPage')
export const VisitPage = lazyPage(() => import('./VisitPage.tsx'), 'VisitPage')
export const OfficersPage = lazyPage(() => import('./desk/OfficersPage.tsx'), 'OfficersPage')
export const OwnerVisitPage = lazyPage(() => import('./owner/OwnerVisitPage.tsx'), 'OwnerVisitPage')
