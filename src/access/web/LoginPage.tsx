import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { Button, Field, Page, Problem, useText } from '#platform/web/index.ts'
import type { Actor } from '../core/index.ts'
import { DemoAccounts } from './DemoAccounts.tsx'
import { useSession, useSignIn } from './session.ts'
import { words } from './strings.ts'

/** Where to after signing in: only an address of this service, never one a link smuggled in. */
function safeNext(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined
}

function homeOf(actor: Actor): string {
  return actor.roles.every((grant) => grant.role === 'owner') ? '/cases' : '/staff'
}

export function LoginPage() {
  const t = useText(words)
  const navigate = useNavigate()
  const search: { next?: unknown } = useSearch({ strict: false })
  const session = useSession()
  const signIn = useSignIn((actor) => {
    void navigate({ href: safeNext(search.next) ?? homeOf(actor), replace: true })
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      {signIn.isError && <Problem error={signIn.error} />}
      <SignInForm busy={signIn.isPending} onSend={(who) => signIn.mutate(who)} />
      {session.data?.demo === true && <DemoAccounts onChoose={(who) => signIn.mutate(who)} />}
    </Page>
  )
}

function SignInForm(props: {
  busy: boolean
  onSend: (who: { username: string; password: string }) => void
}) {
  const t = useText(words)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  function send(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (username.trim() !== '' && password !== '') {
      props.onSend({ username: username.trim(), password })
    }
  }
  return (
    <form className="card stack" onSubmit={send} noValidate>
      <Field
        label={t('username')}
        error={tried && username.trim() === '' ? t('usernameMissing') : undefined}
      >
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input"
            autoComplete="username"
            autoCapitalize="none"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('password')}
        error={tried && password === '' ? t('passwordMissing') : undefined}
      >
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" color="primary" block loading={props.busy}>
        {t('enter')}
      </Button>
    </form>
  )
}
