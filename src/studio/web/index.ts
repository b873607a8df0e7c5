import { lazyPage } from '#platform/web/index.ts'

export { catalogueSearch } from './search.ts'
export const CataloguePage = lazyPage(() => import('./CataloguePage.tsx'), 'CataloguePage')
export const TradePage = lazyPage(() => import('./TradePage.tsx'), 'TradePage')
export const ItemPage = lazyPage(() => import('./ItemPage.tsx'), 'ItemPage')
export const CalendarPage = lazyPage(() => import('./calendar/CalendarPage.tsx'), 'CalendarPage')
export const DraftsPage = lazyPage(() => import('./drafts/DraftsPage.tsx'), 'DraftsPage')
