import { lazyPage } from '#platform/web/index.ts'

export { useUnread } from './use-messages.ts'
export const MessagesPage = lazyPage(() => import('./MessagesPage.tsx'), 'MessagesPage')
