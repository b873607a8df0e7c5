import { Button, Checkbox, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import type { Reopen, Urge } from '../../../core/index.ts'
import { useCaseCommand, type CaseView } from '../../use-case.ts'
import { Changes } from './Changes.tsx'
import { words } from './strings.ts'

/** 督办 and 重新办理: what the lead authority may do with a case it does not decide. */
export function Supervise(props: { view: CaseView }) {
  const { view } = props
  return (
    <>
      {view.allowed.includes('urge') && <UrgeCase view={view} />}
      {view.allowed.includes('reopen') && <ReopenCase view={view} />}
    </>
  )
}

function UrgeCase(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const [item, setItem] = useState('')
  const [said, setSaid] = useState('')
  const urge = useCaseCommand<Urge>(view.id, 'urge', () => setSaid(''), view)
  const open = view.items.filter(({ state, decision }) => state !== null && decision === null)
  const options = [
    { value: '', label: t('wholeCase') },
    ...open.map(({ id: value, certificate: label }) => ({ value: value as string, label })),
  ]
  function send(): void {
    const of = item === '' ? {} : { item: item as NonNullable<Urge['item']> }
    urge.mutate({ ...of, words: said.trim() })
  }
  return (
    <details className="card">
      <summary>{t('urge')}</summary>
      <div className="stack">
        {urge.isError && <Problem error={urge.error} />}
        <Changes error={urge.error} />
        <Field label={t('urgeItem')}>
          {({ id, aria }) => (
            <Select id={id} {...aria} value={item} options={options} onChange={setItem} />
          )}
        </Field>
        <Field label={t('urgeWords')} required>
          {({ id, aria }) => (
            <Input.TextArea
              id={id}
              {...aria}
              value={said}
              onChange={(event) => setSaid(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button
            type="primary"
            disabled={said.trim() === ''}
            loading={urge.isPending}
            onClick={send}
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </details>
  )
}

const BLANK = { documentNo: '', body: '', decidedOn: '', words: '' }
const TEXTS = ['documentNo', 'body', 'decidedOn', 'words'] as const
const LABELS = {
  documentNo: 'documentNo',
  body: 'body',
  decidedOn: 'decidedOn',
  words: 'reopenWords',
} as const

function ReopenCase(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const [ground, setGround] = useState<Reopen['ground']>('reconsideration')
  const [items, setItems] = useState<readonly string[]>([])
  const [texts, setTexts] = useState(BLANK)
  const reopen = useCaseCommand<Reopen>(view.id, 'reopen', () => setTexts(BLANK), view)
  const decided = view.items.filter(({ decision }) => decision !== null)
  const ready =
    TEXTS.every((name) => texts[name].trim() !== '') && (decided.length === 0 || items.length > 0)
  return (
    <details className="card">
      <summary>{t('reopen')}</summary>
      <div className="stack">
        {reopen.isError && <Problem error={reopen.error} />}
        <Changes error={reopen.error} />
        <Field label={t('ground')} group>
          {() => (
            <Radio.Group
              value={ground}
              options={(['reconsideration', 'litigation'] as const).map((value) => {
                return { value, label: t(value) }
              })}
              onChange={(event) => setGround(event.target.value as Reopen['ground'])}
            />
          )}
        </Field>
        {TEXTS.map((name) => (
          <Field key={name} label={t(LABELS[name])} required>
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                type={name === 'decidedOn' ? 'date' : 'text'}
                value={texts[name]}
                onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        {decided.length > 0 && (
          <Field label={t('scope')} group>
            {() => (
              <Checkbox.Group
                value={[...items]}
                options={decided.map(({ id, certificate }) => ({ value: id, label: certificate }))}
                onChange={setItems}
              />
            )}
          </Field>
        )}
        <div>
          <Button
            danger
            disabled={!ready}
            loading={reopen.isPending}
            onClick={() =>
              reopen.mutate({ ground, ...texts, items: [...items] as Reopen['items'] })
            }
          >
            {t('reopen')}
          </Button>
        </div>
      </div>
    </details>
  )
}
