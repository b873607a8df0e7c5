import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useSay, useText } from '#platform/web/index.ts'
import type { LettersView } from '../core/index.ts'
import { words } from './strings.ts'
import { useIssueLetter } from './use-letters.ts'

type Kind = LettersView['byHand'][number]

/** A letter that no command issues: chosen, filled in, numbered. */
export function IssueLetter(props: {
  caseId: string
  kinds: readonly Kind[]
  item: string | undefined
}) {
  const t = useText(words)
  const say = useSay()
  const issue = useIssueLetter(props.caseId)
  const [chosen, setChosen] = useState(props.kinds[0]?.kind ?? '')
  const [item, setItem] = useState(props.item ?? '')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [tried, setTried] = useState(false)
  const kind = props.kinds.find((one) => one.kind === chosen)
  const about = item === '' ? kind?.items[0]?.id : item
  const empty = (name: string): boolean => (typed[name] ?? '').trim() === ''
  function send(): void {
    setTried(true)
    if (!kind || kind.asks.some(empty)) return
    const asked = Object.fromEntries(kind.asks.map((name) => [name, typed[name] ?? '']))
    issue.mutate({
      kind: kind.kind,
      ...asked,
      ...(kind.of === 'item' && about !== undefined && { item: about }),
    })
  }
  return (
    <details className="letter-form">
      <summary>{t('byHand')}</summary>
      <div className="stack">
        {issue.isError && <Problem error={issue.error} />}
        {issue.data !== undefined && (
          <p role="status">{t('done', { number: issue.data.number })}</p>
        )}
        <Choice
          label={t('kind')}
          value={chosen}
          onChange={setChosen}
          options={props.kinds.map((one) => ({ value: one.kind, text: say(one.title) }))}
        />
        {kind?.of === 'item' && props.item === undefined && (
          <Choice
            label={t('item')}
            value={about ?? ''}
            onChange={setItem}
            options={kind.items.map(({ id, certificate }) => ({ value: id, text: certificate }))}
          />
        )}
        {kind?.asks.map((name) => (
          <Field
            key={name}
            label={t(name)}
            required
            error={tried && empty(name) ? t('missing') : undefined}
          >
            {({ id, aria }) => (
              <Input.TextArea
                id={id}
                {...aria}
                rows={name === 'reason' ? 3 : 1}
                value={typed[name] ?? ''}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div>
          <Button loading={issue.isPending} onClick={send}>
            {t('issue')}
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
  options: readonly { readonly value: string; readonly text: string }[]
}) {
  return (
    <Field label={props.label}>
      {({ id, aria }) => (
        <select
          id={id}
          {...aria}
          className="letter-choice"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
