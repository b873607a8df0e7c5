import { lazyPage } from '#platform/web/index.ts'

export const NewNoticePage = lazyPage(() => import('./NewNoticePage.tsx'), 'NewNoticePage')
export const NoticePage = lazyPage(() => import('./NoticePage.tsx'), 'NoticePage')
