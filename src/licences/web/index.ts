import { lazyPage } from '#platform/web/index.ts'

export const WalletPage = lazyPage(() => import('./WalletPage.tsx'), 'WalletPage')
export const LicencePage = lazyPage(() => import('./LicencePage.tsx'), 'LicencePage')
export const CodePage = lazyPage(() => import('./CodePage.tsx'), 'CodePage')
export const IssuePage = lazyPage(() => import('./IssuePage.tsx'), 'IssuePage')
export const LicenceListPage = lazyPage(() => import('./LicenceListPage.tsx'), 'LicenceListPage')
export const LicenceDeskPage = lazyPage(() => import('./LicenceDeskPage.tsx'), 'LicenceDeskPage')
export const PrintQueuePage = lazyPage(() => import('./desk/PrintQueuePage.tsx'), 'PrintQueuePage')
export const PrintRunPage = lazyPage(() => import('./desk/PrintRunPage.tsx'), 'PrintRunPage')
export const StockPage = lazyPage(() => import('./desk/StockPage.tsx'), 'StockPage')
export const ImportPage = lazyPage(() => import('./desk/ImportPage.tsx'), 'ImportPage')
