import { useState } from 'react'
import { Button, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import { PASSWORD_LENGTH } from '../../core/index.ts'
import { Secret } from './SecretForm.tsx'
import { words } from './strings.ts'

/** A new password by the old one; every other device is signed out by it. */
export function ChangePassword() {
  const t = useText(words)
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const change = useCommand(
    async (body: { current: string; password: string }, key) =>
      post('/account/password', body, key),
    () => {
      setCurrent('')
      setPassword('')
      setTried(false)
    },
  )
  const short = password.length < PASSWORD_LENGTH.min
  return (
    <details>
      <summary>{t('change')}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (current !== '' && !short) change.mutate({ current, password })
        }}
      >
        {change.isError && <Problem error={change.error} />}
        {change.isSuccess && (
          <p className="note green" role="status">
            {t('changed')}
          </p>
        )}
        <Secret
          label={t('current')}
          autoComplete="current-password"
          value={current}
          set={setCurrent}
          error={tried && current === '' ? t('missing') : undefined}
        />
        <Secret
          label={t('password')}
          help={t('passwordHelp')}
          autoComplete="new-password"
          value={password}
          set={setPassword}
          error={tried && short ? t('short') : undefined}
        />
        <div>
          <Button type="submit" color="primary" loading={change.isPending}>
            {t('change')}
          </Button>
        </div>
      </form>
    </details>
  )
}
