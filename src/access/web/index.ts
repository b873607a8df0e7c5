import { lazyPage } from '#platform/web/index.ts'

export { SessionGate } from './SessionGate.tsx'
export { useSession, useSignOut, type Session } from './session.ts'
export const LoginPage = lazyPage(() => import('./LoginPage.tsx'), 'LoginPage')
