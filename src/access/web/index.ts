import { lazyPage } from '#platform/web/index.ts'

export { SessionGate } from './SessionGate.tsx'
export { useSilentSignIn } from './silent-sign-in.ts'
export { rememberSession, useSession, useSignOut, type Session } from './session.ts'
export const LoginPage = lazyPage(() => import('./LoginPage.tsx'), 'LoginPage')
export { OWN_SIGN_IN, SignInOver } from './SignInOver.tsx'
export const AccountPage = lazyPage(() => import('./account/AccountPage.tsx'), 'AccountPage')
export const InvitationPage = lazyPage(
  () => import('./account/InvitationPage.tsx'),
  'InvitationPage',
)
export const AgentsPage = lazyPage(() => import('./agents/AgentsPage.tsx'), 'AgentsPage')
export const PeoplePage = lazyPage(() => import('./people/PeoplePage.tsx'), 'PeoplePage')
