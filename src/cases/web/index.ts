import { lazy, type ComponentType } from 'react'
import { lazyPage } from '#platform/web/index.ts'
import type { StandardOf } from './desk/standard-of.ts'

export { branchStates, caseStates, toneOfBranch, toneOfCase } from './words.ts'
export { ClockLine } from './ClockLine.tsx'
export { DueDay } from './desk/DueDay.tsx'
export { readWindowSearch, type WindowSearch } from './desk/window/search.ts'
export { FilePreview } from './desk/LazyPreview.tsx'
/** On signing out: files that have not arrived do not stay on this device. */
export const forgetParcels = async (): Promise<void> =>
  (await import('./sending/kept-parcels.ts')).forgetAllParcels()
export const StartCasePage = lazyPage(() => import('./owner/StartCasePage.tsx'), 'StartCasePage')
export const MyCasesPage = lazyPage(() => import('./owner/MyCasesPage.tsx'), 'MyCasesPage')
export const ClaimPage = lazyPage(() => import('./owner/ClaimPage.tsx'), 'ClaimPage')
export const CasePage = lazyPage(() => import('./owner/CasePage.tsx'), 'CasePage')
export const SectionPage = lazyPage(() => import('./owner/SectionPage.tsx'), 'SectionPage')
export const MaterialsPage = lazyPage(() => import('./owner/MaterialsPage.tsx'), 'MaterialsPage')
export const CheckPage = lazyPage(() => import('./owner/CheckPage.tsx'), 'CheckPage')
export const ShopsPage = lazyPage(() => import('./shops/ShopsPage.tsx'), 'ShopsPage')
export const InboxPage = lazyPage(() => import('./desk/InboxPage.tsx'), 'InboxPage')
/** Its props are named here, and the rest of its type dropped, as `lazyPage` does. */
export const DeskCasePage: ComponentType<{ readonly standardOf?: StandardOf }> = lazy(async () => {
  const loaded: { DeskCasePage: ComponentType<object> } = await import('./desk/DeskCasePage.tsx')
  return { default: loaded.DeskCasePage }
})
export const CounterPage = lazyPage(() => import('./desk/counter/CounterPage.tsx'), 'CounterPage')
export const CounterCasePage = lazyPage(
  () => import('./desk/counter/CounterCasePage.tsx'),
  'CounterCasePage',
)
export const SlipPage = lazyPage(() => import('./desk/counter/SlipPage.tsx'), 'SlipPage')
export const AttorneyPage = lazyPage(
  () => import('./desk/counter/AttorneyPage.tsx'),
  'AttorneyPage',
)
export const DeadlinesPage = lazyPage(
  () => import('./desk/handling/DeadlinesPage.tsx'),
  'DeadlinesPage',
)
export const BarsPage = lazyPage(() => import('./desk/handling/BarsPage.tsx'), 'BarsPage')
export const TolerancePage = lazyPage(
  () => import('./desk/handling/TolerancePage.tsx'),
  'TolerancePage',
)
