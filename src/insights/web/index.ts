import { lazyPage } from '#platform/web/index.ts'

export { drillSearch, insightSearch } from './search.ts'
export const LeadHomePage = lazyPage(() => import('./LeadHomePage.tsx'), 'LeadHomePage')
export const InsightsPage = lazyPage(() => import('./InsightsPage.tsx'), 'InsightsPage')
export const DrillPage = lazyPage(() => import('./DrillPage.tsx'), 'DrillPage')
