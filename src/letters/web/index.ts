import { lazyPage } from '#platform/web/index.ts'

export { CaseLetters } from './CaseLetters.tsx'
export const UnservedPage = lazyPage(() => import('./UnservedPage.tsx'), 'UnservedPage')
