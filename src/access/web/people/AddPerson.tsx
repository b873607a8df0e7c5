import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { InvitationNote } from './InvitationNote.tsx'
import { useAddPerson, type Invited } from './people.ts'
import { words } from './strings.ts'

/** An account without any role, and the invitation to be handed over. */
export function AddPerson() {
  const t = useText(words)
  const [username, setUsername] = useState('')
  const [name, setName] = useState('')
  const [invited, setInvited] = useState<Invited>()
  const add = useAddPerson((made) => {
    setInvited(made)
    setUsername('')
    setName('')
  })
  const boxes = [
    ['username', username, setUsername],
    ['name', name, setName],
  ] as const
  return (
    <details className="card">
      <summary>{t('add')}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (username.trim() !== '' && name.trim() !== '')
            add.mutate({ username: username.trim(), name: name.trim() })
        }}
      >
        {add.isError && <Problem error={add.error} />}
        {boxes.map(([label, value, set]) => (
          <Field key={label} label={t(label)}>
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                value={value}
                onChange={(event) => set(event.target.value)}
              />
            )}
          </Field>
        ))}
        <div>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('send')}
          </Button>
        </div>
        {invited !== undefined && <InvitationNote invited={invited} />}
      </form>
    </details>
  )
}
