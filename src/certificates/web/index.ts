import { lazyPage } from '#platform/web/index.ts'

export const PrintingPage = lazyPage(() => import('./PrintingPage.tsx'), 'PrintingPage')
