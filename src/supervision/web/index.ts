import { lazyPage } from '#platform/web/index.ts'

export { SupervisionLinks } from './SupervisionLinks.tsx'
const manual = () => import('./manual/ManualPages.tsx')
export const ManualPage = lazyPage(manual, 'ManualPage')
export const HolderManualPage = lazyPage(manual, 'HolderManualPage')
const owner = () => import('./checks/OwnerChecks.tsx')
export const OwnerChecksPage = lazyPage(owner, 'OwnerChecksPage')
export const OwnerCheckPage = lazyPage(owner, 'OwnerCheckPage')
export const ChecksPage = lazyPage(() => import('./checks/ChecksPage.tsx'), 'ChecksPage')
export const CheckPage = lazyPage(() => import('./checks/CheckPage.tsx'), 'CheckPage')
export const ChecklistsPage = lazyPage(
  () => import('./checklist/ChecklistsPage.tsx'),
  'ChecklistsPage',
)
export const PlanPage = lazyPage(() => import('./plan/PlanPage.tsx'), 'PlanPage')
export const PublishedPage = lazyPage(() => import('./plan/PublishedPage.tsx'), 'PublishedPage')
export { CreditLink } from './credit/CreditLink.tsx'
export const CreditPage = lazyPage(() => import('./credit/CreditPage.tsx'), 'CreditPage')
export const CreditDeskPage = lazyPage(
  () => import('./credit/CreditDeskPage.tsx'),
  'CreditDeskPage',
)
export const DrawsPage = lazyPage(() => import('./draw/DrawsPage.tsx'), 'DrawsPage')
export const DrawPage = lazyPage(() => import('./draw/DrawPage.tsx'), 'DrawPage')
export const SignalTasksPage = lazyPage(
  () => import('./signals/SignalTasksPage.tsx'),
  'SignalTasksPage',
)
export const FieldChecksPage = lazyPage(
  () => import('./field/FieldChecksPage.tsx'),
  'FieldChecksPage',
)
export const FieldCheckPage = lazyPage(() => import('./field/FieldCheckPage.tsx'), 'FieldCheckPage')
