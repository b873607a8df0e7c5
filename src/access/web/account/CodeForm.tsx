import { useState } from 'react'
import { Button, Field } from '#platform/web/index.ts'

/** One box for a code. */
export function CodeForm(props: {
  label: string
  button: string
  busy: boolean
  onSend: (code: string) => void
}) {
  const [code, setCode] = useState('')
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') props.onSend(code.trim())
      }}
    >
      <Field label={props.label}>
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" color="primary" loading={props.busy}>
          {props.button}
        </Button>
      </div>
    </form>
  )
}
