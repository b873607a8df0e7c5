import { useState, type FormEvent } from 'react'
import { ApiError, Button, Field, Problem, useText } from '#platform/web/index.ts'
import type { Actor } from '../core/index.ts'
import { useSignIn } from './session.ts'
import { words } from './strings.ts'

/** Name and password, and the one-time code once the service asks for it. */
export function SignInForm(props: {
  onSignedIn: (actor: Actor) => void
  username?: string
  /** Whose page stays as it is when they sign in again. */
  keepFor?: string
}) {
  const t = useText(words)
  const [username, setUsername] = useState(props.username ?? '')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const signIn = useSignIn(props.onSignedIn, props.keepFor)
  const said = signIn.error instanceof ApiError ? signIn.error.code : ''
  const [asksCode, setAsksCode] = useState(false)
  if (!asksCode && (said === 'ACCESS_CODE_NEEDED' || said === 'ACCESS_CODE_WRONG'))
    setAsksCode(true)
  function send(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (username.trim() === '' || password === '' || (asksCode && code.trim() === '')) return
    signIn.mutate({ username: username.trim(), password, ...(asksCode && { code: code.trim() }) })
  }
  return (
    <form className="card stack" onSubmit={send} noValidate>
      {signIn.isError && said !== 'ACCESS_CODE_NEEDED' && <Problem error={signIn.error} />}
      <Text
        label={t('username')}
        error={tried && username.trim() === '' ? t('usernameMissing') : undefined}
        {...{ value: username, set: setUsername, autoComplete: 'username', type: 'text' }}
      />
      <Text
        label={t('password')}
        error={tried && password === '' ? t('passwordMissing') : undefined}
        {...{ value: password, set: setPassword, autoComplete: 'current-password' }}
        type="password"
      />
      {asksCode && (
        <Text
          label={t('code')}
          help={t('codeHelp')}
          error={
            tried && code.trim() === '' && said !== 'ACCESS_CODE_NEEDED'
              ? t('codeMissing')
              : undefined
          }
          {...{ value: code, set: setCode, autoComplete: 'one-time-code', type: 'text' }}
          focus
        />
      )}
      <Button type="submit" color="primary" block loading={signIn.isPending}>
        {t('enter')}
      </Button>
    </form>
  )
}

function Text(props: {
  label: string
  help?: string
  error: string | undefined
  value: string
  set: (text: string) => void
  autoComplete: string
  type: 'text' | 'password'
  focus?: boolean
}) {
  return (
    <Field label={props.label} help={props.help} error={props.error}>
      {({ id, aria }) => (
        <input
          id={id}
          {...aria}
          className="input"
          type={props.type}
          autoComplete={props.autoComplete}
          autoCapitalize="none"
          // the one box that has just appeared because it was asked for
          ref={props.focus === true ? focusOnce : undefined}
          value={props.value}
          onChange={(event) => props.set(event.target.value)}
        />
      )}
    </Field>
  )
}

function focusOnce(box: HTMLInputElement | null): void {
  if (box !== null && box.value === '') box.focus()
}
