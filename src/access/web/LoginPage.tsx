import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { get, Page, useText, withQuery } from '#platform/web/index.ts'
import { isOwnPath, type Actor } from '../core/index.ts'
import { DemoAccounts } from './DemoAccounts.tsx'
import { sayProblem } from './problem-words.ts'
import { useSession, useSignIn } from './session.ts'
import { SignInForm } from './SignInForm.tsx'
import { words } from './strings.ts'

/** Where to after signing in: only an address of this service, never one a link smuggled in. */
function safeNext(next: unknown): string | undefined {
  return typeof next === 'string' && isOwnPath(next) ? next : undefined
}

function homeOf(actor: Actor): string {
  return actor.roles.every((grant) => grant.role === 'owner') ? '/cases' : '/staff'
}

export function LoginPage() {
  const t = useText(words)
  const navigate = useNavigate()
  const search: { next?: unknown; problem?: unknown } = useSearch({ strict: false })
  const session = useSession()
  const next = safeNext(search.next)
  const enter = (actor: Actor) => void navigate({ href: next ?? homeOf(actor), replace: true })
  const signIn = useSignIn(enter)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <BrokenOff code={search.problem} />
      <Providers next={next} />
      <SignInForm onSignedIn={enter} />
      {session.data?.demo === true && <DemoAccounts onChoose={(who) => signIn.mutate(who)} />}
    </Page>
  )
}

/** What the way back from a provider was refused for. */
function BrokenOff(props: { code: unknown }) {
  const said = useText(sayProblem)
  const code = typeof props.code === 'string' && props.code in sayProblem ? props.code : undefined
  if (code === undefined) return null
  return (
    <p className="note red" role="alert">
      {said(code as keyof typeof sayProblem)}
    </p>
  )
}

function Providers(props: { next: string | undefined }) {
  const t = useText(words)
  const providers = useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: ({ signal }) =>
      get<{ items: readonly ('owner' | 'staff')[] }>('/sign-in/providers', signal),
    staleTime: Infinity,
  })
  const items = providers.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="stack">
      {items.map((name) => (
        <a
          key={name}
          className="tile strong"
          href={withQuery(`/api/v1/sign-in/${name}`, { next: props.next ?? '' })}
        >
          {t(name === 'owner' ? 'providerOwner' : 'providerStaff')}
        </a>
      ))}
      <p className="soft">{t('orLocal')}</p>
    </section>
  )
}
