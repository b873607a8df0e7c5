import { lazyPage } from '#platform/web/index.ts'

export const AuditPage = lazyPage(() => import('./AuditPage.tsx'), 'AuditPage')
