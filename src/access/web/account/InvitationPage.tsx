import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, Field, Page, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/**
 * Where an invitation leads: its person sets the password. The invitation stands behind `#`, which no server
 * and no log ever sees.
 */
export function InvitationPage() {
  const t = useText(words)
  const [invitation] = useState(() => location.hash.slice(1))
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const accept = useCommand(async (body: { invitation: string; password: string }, key) =>
    post<{ username: string }>('/invitations/accept', body, key),
  )
  if (accept.data !== undefined)
    return (
      <Page title={t('invitationTitle')}>
        <p className="note green" role="status">
          {t('done', { name: accept.data.username })}
        </p>
        <Link to="/login">{t('signIn')}</Link>
      </Page>
    )
  const short = password.length < 10
  return (
    <Page title={t('invitationTitle')} lead={t('invitationLead')}>
      {accept.isError && <Problem error={accept.error} />}
      <form
        className="card stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!short) accept.mutate({ invitation, password })
        }}
      >
        <Field label={t('password')} error={tried && short ? t('short') : undefined}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" color="primary" block loading={accept.isPending}>
          {t('setPassword')}
        </Button>
      </form>
    </Page>
  )
}
