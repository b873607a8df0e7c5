import { lazyPage } from '#platform/web/index.ts'

export const WalletPage = lazyPage(() => import('./WalletPage.tsx'), 'WalletPage')
export const LicencePage = lazyPage(() => import('./LicencePage.tsx'), 'LicencePage')
export const CodePage = lazyPage(() => import('./CodePage.tsx'), 'CodePage')
export const IssuePage = lazyPage(() => import('./IssuePage.tsx'), 'IssuePage')
export const LicenceListPage = lazyPage(() => import('./LicenceListPage.tsx'), 'LicenceListPage')
export const LicenceDeskPage = lazyPage(() => import('./LicenceDeskPage.tsx'), 'LicenceDeskPage')
