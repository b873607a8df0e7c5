import { lazy } from 'react'
import { lazyPage } from '#platform/web/index.ts'

export const BranchInboxPage = lazyPage(() => import('./BranchInboxPage.tsx'), 'BranchInboxPage')
export const BranchPage = lazyPage(() => import('./BranchPage.tsx'), 'BranchPage')
export const StandardsPage = lazyPage(() => import('./StandardsPage.tsx'), 'StandardsPage')
export const AfterChecksPage = lazyPage(() => import('./AfterChecksPage.tsx'), 'AfterChecksPage')
export { CaseQuestions } from './CaseQuestions.tsx'
/** Loaded with the first case that a clerk opens. */
export const MaterialStandard = lazy(() =>
  import('./MaterialStandard.tsx').then((loaded) => ({ default: loaded.MaterialStandard })),
)
