import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import type { SingleView } from '../core/index.ts'
import { words } from './strings.ts'
import { useEndSingle } from './use-licences.ts'

const EVENTS = ['cancel', 'rescind', 'withdraw', 'revoke', 'lapse', 'suspend'] as const

/** A department records what it did with its own licence; each word has its own article of law. */
export function EndSingle(props: { single: SingleView; number: string }) {
  const t = useText(words)
  const events = props.single.state === 'suspended' ? ([...EVENTS, 'reinstate'] as const) : EVENTS
  const [typed, setTyped] = useState({ event: '', reason: '', basis: '' })
  const [tried, setTried] = useState(false)
  const end = useEndSingle(props.single.id, props.number)
  const wrong = (name: keyof typeof typed): string | undefined =>
    tried && typed[name].trim() === '' ? t('missing') : undefined
  function send(): void {
    setTried(true)
    if (Object.values(typed).every((value) => value.trim() !== '')) end.mutate(typed)
  }
  return (
    <details>
      <summary>{t('end')}</summary>
      <div className="stack">
        <p className="note amber">{t('endWarning')}</p>
        {end.isError && <Problem error={end.error} />}
        {end.isSuccess && (
          <p className="note green" role="status">
            {t('done', {
              effect: t(end.data.effect === 'none' ? 'noEffect' : end.data.effect),
              basis: end.data.basis,
            })}
          </p>
        )}
        <Field label={t('event')} required error={wrong('event')}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input"
              value={typed.event}
              onChange={(event) => setTyped({ ...typed, event: event.target.value })}
            >
              <option value="" />
              {events.map((event) => (
                <option key={event} value={event}>
                  {t(event)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {(['reason', 'basis'] as const).map((name) => (
          <Field key={name} label={t(name)} required error={wrong(name)}>
            {({ id, aria }) => (
              <Input.TextArea
                id={id}
                {...aria}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div>
          <Button danger loading={end.isPending} onClick={send}>
            {t('confirmEnd')}
          </Button>
        </div>
      </div>
    </details>
  )
}
