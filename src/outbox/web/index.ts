import { lazyPage } from '#platform/web/index.ts'

export const ReceiversPage = lazyPage(() => import('./ReceiversPage.tsx'), 'ReceiversPage')
export const ReceiverPage = lazyPage(() => import('./ReceiverPage.tsx'), 'ReceiverPage')
export const ContactForm = lazyPage(() => import('./ContactForm.tsx'), 'ContactForm')
