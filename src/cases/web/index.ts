import { lazyPage } from '#platform/web/index.ts'

export { branchStates, caseStates, toneOfBranch, toneOfCase } from './words.ts'
export { ClockLine } from './ClockLine.tsx'
export { DueDay } from './desk/DueDay.tsx'
export { FilePreview } from './desk/FilePreview.tsx'
export const StartCasePage = lazyPage(() => import('./owner/StartCasePage.tsx'), 'StartCasePage')
export const MyCasesPage = lazyPage(() => import('./owner/MyCasesPage.tsx'), 'MyCasesPage')
export const CasePage = lazyPage(() => import('./owner/CasePage.tsx'), 'CasePage')
export const SectionPage = lazyPage(() => import('./owner/SectionPage.tsx'), 'SectionPage')
export const MaterialsPage = lazyPage(() => import('./owner/MaterialsPage.tsx'), 'MaterialsPage')
export const CheckPage = lazyPage(() => import('./owner/CheckPage.tsx'), 'CheckPage')
export const InboxPage = lazyPage(() => import('./desk/InboxPage.tsx'), 'InboxPage')
export const DeskCasePage = lazyPage(() => import('./desk/DeskCasePage.tsx'), 'DeskCasePage')
export const DeadlinesPage = lazyPage(
  () => import('./desk/handling/DeadlinesPage.tsx'),
  'DeadlinesPage',
)
export const BarsPage = lazyPage(() => import('./desk/handling/BarsPage.tsx'), 'BarsPage')
export const TolerancePage = lazyPage(
  () => import('./desk/handling/TolerancePage.tsx'),
  'TolerancePage',
)
