import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { Field, Problem, useText, type FieldFrame } from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { words } from './strings.ts'
import { useCheckCommand } from './use-checks.ts'

const HOW = ['ordered', 'penalised', 'suspended', 'ended', 'dropped'] as const
const BLANK = { handling: 'ordered', document: '', words: '', on: '' }
type Wish = typeof BLANK

/** 登记本部门对移交问题的处理, by the head whose department it was passed on to. */
export function HandleForm(props: { check: CheckView }) {
  const t = useText(words)
  const { check } = props
  const roles = useSession().data?.actor?.roles ?? []
  const mine = check.departments.filter(({ id }) =>
    roles.some(({ role, department }) => role === 'head' && department === id),
  )
  const [chosen, setChosen] = useState('')
  const [wish, setWish] = useState<Wish>(BLANK)
  const [tried, setTried] = useState(false)
  const send = useCheckCommand(check)
  const department = chosen === '' ? mine[0]?.id : chosen
  const short = (name: keyof Wish) => wish[name].trim().length < 2
  const put = (name: keyof Wish) => (value: string) => setWish({ ...wish, [name]: value })
  const error = (name: keyof Wish) => (tried && short(name) ? t('missing') : undefined)
  function handle(): void {
    setTried(true)
    if (short('document') || short('words') || short('on')) return
    const said = { ...wish, document: wish.document.trim(), words: wish.words.trim() }
    send.mutate({ word: 'handled', body: { ...said, department } })
  }
  return (
    <details className="card">
      <summary>{t('handle')}</summary>
      <div className="stack">
        <p className="soft">{t('handleLead')}</p>
        {send.isError && <Problem error={send.error} />}
        {mine.length > 1 && (
          <Choice label={t('department')} value={department ?? ''} onChange={setChosen}>
            {mine.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        <Choice label={t('handling')} value={wish.handling} onChange={put('handling')}>
          {HOW.map((one) => (
            <option key={one} value={one}>
              {t(`handling_${one}`)}
            </option>
          ))}
        </Choice>
        <Line label={t('handleDocument')} error={error('document')} onChange={put('document')} />
        <Line label={t('handleWords')} error={error('words')} onChange={put('words')} />
        <Line label={t('handleOn')} type="date" error={error('on')} onChange={put('on')} />
        <div>
          <Button type="primary" loading={send.isPending} onClick={handle}>
            {t('handleSend')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function Choice(props: {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}) {
  return (
    <Field label={props.label}>
      {({ id, aria }: FieldFrame) => (
        <select
          id={id}
          {...aria}
          className="input"
          value={props.value}
          onChange={({ target }) => props.onChange(target.value)}
        >
          {props.children}
        </select>
      )}
    </Field>
  )
}

function Line(props: {
  label: string
  type?: 'date'
  error: string | undefined
  onChange: (value: string) => void
}) {
  return (
    <Field label={props.label} required error={props.error}>
      {({ id, aria }: FieldFrame) => (
        <input
          id={id}
          {...aria}
          className="input"
          type={props.type ?? 'text'}
          maxLength={props.type === 'date' ? undefined : 200}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  )
}
