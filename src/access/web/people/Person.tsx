import { Button } from 'antd'
import { useState } from 'react'
import { Problem, Tag, useText } from '#platform/web/index.ts'
import { GrantRole } from './GrantRole.tsx'
import { InvitationNote } from './InvitationNote.tsx'
import { useSayGrant } from './places.ts'
import { usePersonCommand, type Invited, type PersonView } from './people.ts'
import { words } from './strings.ts'

/** One account, and what this administrator may do with it. */
export function Person(props: { person: PersonView; keepsAccounts: boolean }) {
  const t = useText(words)
  const say = useSayGrant()
  const { person } = props
  return (
    <section className="card stack" aria-label={`${person.name} ${person.username}`}>
      <div className="row between">
        <h2>
          {person.name} <span className="soft small">{person.username}</span>
        </h2>
        <div className="row">
          {person.demo && <Tag tone="plain">{t('demo')}</Tag>}
          {person.secondFactor && <Tag tone="green">{t('factor')}</Tag>}
          {person.closed && <Tag tone="red">{t('closed')}</Tag>}
        </div>
      </div>
      <p>{person.roles.length === 0 ? t('noRoles') : person.roles.map(say).join(' · ')}</p>
      <details>
        <summary>{t('open_')}</summary>
        {props.keepsAccounts ? <KeepAccount person={person} /> : <GiveRoles person={person} />}
      </details>
    </section>
  )
}

function KeepAccount(props: { person: PersonView }) {
  const t = useText(words)
  const { person } = props
  const [invited, setInvited] = useState<Invited>()
  const command = usePersonCommand(person)
  const invite = usePersonCommand(person, (answer) => setInvited(answer as Invited))
  const names = [
    ['unlock', t('unlock')],
    ['end-sessions', t('endSessions')],
    ...(person.secondFactor ? [['reset-second-factor', t('resetFactor')]] : []),
    person.closed ? ['open', t('open')] : ['close', t('close')],
  ] as const
  return (
    <div className="stack">
      {command.isError && <Problem error={command.error} />}
      {invite.isError && <Problem error={invite.error} />}
      <div className="row">
        {names.map(([name = '', label]) => (
          <Button key={name} loading={command.isPending} onClick={() => command.mutate({ name })}>
            {label}
          </Button>
        ))}
        <Button loading={invite.isPending} onClick={() => invite.mutate({ name: 'invite' })}>
          {t('invite')}
        </Button>
      </div>
      {invited !== undefined && <InvitationNote invited={invited} />}
    </div>
  )
}

function GiveRoles(props: { person: PersonView }) {
  const t = useText(words)
  const say = useSayGrant()
  const { person } = props
  const revoke = usePersonCommand(person)
  return (
    <div className="stack">
      {revoke.isError && <Problem error={revoke.error} />}
      <div className="row">
        {person.roles.map((grant) => (
          <Button
            key={say(grant)}
            danger
            loading={revoke.isPending}
            onClick={() => revoke.mutate({ name: 'revoke', body: grant })}
          >
            {t('revoke', { role: say(grant) })}
          </Button>
        ))}
      </div>
      <GrantRole person={person} />
    </div>
  )
}
