import { lazyPage } from '#platform/web/index.ts'

export { RateLink } from './RateLink.tsx'
export const RatePage = lazyPage(() => import('./RatePage.tsx'), 'RatePage')
export const RatingsPage = lazyPage(() => import('./RatingsPage.tsx'), 'RatingsPage')
