import { useState, type FormEvent } from 'react'
import { Button, Field, Problem, useText } from '#platform/web/index.ts'
import { MANDATE_SCOPES, type MandateScope } from '../../core/index.ts'
import { useGive } from './mandates.ts'
import { words } from './strings.ts'

const CHOICES = MANDATE_SCOPES.filter((scope) => scope !== 'look')

/** Who, in what, for which businesses, until when. */
export function GiveMandate() {
  const t = useText(words)
  const [agent, setAgent] = useState('')
  const [until, setUntil] = useState('')
  const [businesses, setBusinesses] = useState('')
  const [scopes, setScopes] = useState<readonly MandateScope[]>(['prepare'])
  const [tried, setTried] = useState(false)
  const give = useGive(() => {
    setAgent('')
    setTried(false)
  })
  function send(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (agent.trim() === '' || until === '') return
    const codes = businesses.toUpperCase().split(/[\s,，、]+/)
    give.mutate({
      agent: agent.trim(),
      until,
      scopes: ['look', ...scopes],
      businesses: codes.filter((code) => code !== ''),
    })
  }
  const toggle = (scope: MandateScope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope])
  return (
    <form className="card stack" onSubmit={send} noValidate>
      <h2>{t('give')}</h2>
      {give.isError && <Problem error={give.error} />}
      <Field
        label={t('agent')}
        help={t('agentHelp')}
        error={tried && agent.trim() === '' ? t('agentMissing') : undefined}
      >
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input"
            autoCapitalize="none"
            value={agent}
            onChange={(event) => setAgent(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('scopes')} group>
        {() => (
          <>
            <label className="choice">
              <input type="checkbox" checked disabled /> {t('look')}
            </label>
            {CHOICES.map((scope) => (
              <label key={scope} className="choice">
                <input
                  type="checkbox"
                  checked={scopes.includes(scope)}
                  onChange={() => toggle(scope)}
                />{' '}
                {t(scope)}
              </label>
            ))}
          </>
        )}
      </Field>
      <Field label={t('businesses')} help={t('businessesHelp')} required={false}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input num"
            rows={2}
            value={businesses}
            onChange={(event) => setBusinesses(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('until')}
        help={t('untilHelp')}
        error={tried && until === '' ? t('untilHelp') : undefined}
      >
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input num"
            type="date"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" color="primary" block loading={give.isPending}>
        {t('send')}
      </Button>
    </form>
  )
}
