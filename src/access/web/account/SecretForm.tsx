import { useState } from 'react'
import { Button, Field, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** One box for a password, with the button that it is asked for. */
export function SecretForm(props: {
  label: string
  button: string
  busy: boolean
  danger?: boolean
  onSend: (password: string) => void
}) {
  const t = useText(words)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (password !== '') props.onSend(password)
      }}
    >
      <Secret
        label={props.label}
        autoComplete="current-password"
        value={password}
        set={setPassword}
        error={tried && password === '' ? t('missing') : undefined}
      />
      <div>
        <Button
          type="submit"
          color={props.danger === true ? 'danger' : 'primary'}
          loading={props.busy}
        >
          {props.button}
        </Button>
      </div>
    </form>
  )
}

/** A box whose letters nobody behind the person reads. */
export function Secret(props: {
  label: string
  help?: string
  autoComplete: 'current-password' | 'new-password'
  value: string
  set: (text: string) => void
  error: string | undefined
}) {
  return (
    <Field label={props.label} help={props.help} error={props.error}>
      {({ id, aria }) => (
        <input
          id={id}
          {...aria}
          className="input"
          type="password"
          autoComplete={props.autoComplete}
          value={props.value}
          onChange={(event) => props.set(event.target.value)}
        />
      )}
    </Field>
  )
}
