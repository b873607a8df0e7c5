import { lazyPage } from '#platform/web/index.ts'

export const BranchInboxPage = lazyPage(() => import('./BranchInboxPage.tsx'), 'BranchInboxPage')
export const BranchPage = lazyPage(() => import('./BranchPage.tsx'), 'BranchPage')
