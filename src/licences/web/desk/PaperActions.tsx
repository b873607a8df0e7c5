import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import type { Paper } from '../life/use-life.ts'
import { NEXT_MOVES, type PaperStateName } from './paper-words.ts'
import { words } from './strings.ts'
import { post, useDeskCommand } from './use-desk.ts'

/** What may be recorded of one copy: handing over, spoiling, coming back. */
export function PaperActions(props: { paper: Paper; mayDeliver: boolean; mayMove: boolean }) {
  const { paper, mayDeliver, mayMove } = props
  const moves = NEXT_MOVES[paper.state as PaperStateName] ?? []
  return (
    <>
      {mayDeliver && paper.state === 'printed' && <Deliver paper={paper} />}
      {mayMove && moves.length > 0 && <Move paper={paper} />}
    </>
  )
}

function Deliver(props: { paper: Paper }) {
  const t = useText(words)
  const { number, serial } = props.paper
  const [way, setWay] = useState<'window' | 'post'>('window')
  const [receiver, setReceiver] = useState('')
  const [tracking, setTracking] = useState('')
  const [tried, setTried] = useState(false)
  const send = useDeskCommand((body: object, key) =>
    post(`/licences/${number}/deliveries`, body, key),
  )
  const wrong = (text: string): string | undefined =>
    tried && text.trim() === '' ? t('missing') : undefined
  function deliver(): void {
    setTried(true)
    if (receiver.trim() === '' || (way === 'post' && tracking.trim() === '')) return
    send.mutate({ way, serial, receiver, ...(way === 'post' && { tracking }) })
  }
  return (
    <details>
      <summary aria-label={t('deliverFor', { serial })}>{t('deliver')}</summary>
      <div className="stack">
        {send.isError && <Problem error={send.error} />}
        <Field label={t('way')} required>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input"
              value={way}
              onChange={(event) => setWay(event.target.value as 'window' | 'post')}
            >
              <option value="window">{t('window')}</option>
              <option value="post">{t('post')}</option>
            </select>
          )}
        </Field>
        <Field label={t('receiver')} required error={wrong(receiver)}>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              value={receiver}
              onChange={(e) => setReceiver(e.target.value)}
            />
          )}
        </Field>
        {way === 'post' && (
          <Field label={t('tracking')} required error={wrong(tracking)}>
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                value={tracking}
                onChange={(e) => setTracking(e.target.value)}
              />
            )}
          </Field>
        )}
        <div>
          <Button type="primary" loading={send.isPending} onClick={deliver}>
            {t('deliver')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function Move(props: { paper: Paper }) {
  const t = useText(words)
  const { region, serial, state } = props.paper
  const moves = NEXT_MOVES[state as PaperStateName] ?? []
  const [kind, setKind] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const send = useDeskCommand((body: object, key) => post(`/papers/${serial}/events`, body, key))
  function record(): void {
    setTried(true)
    if (kind !== '') send.mutate({ region, kind, note })
  }
  return (
    <details>
      <summary aria-label={t('recordFor', { serial })}>{t('record')}</summary>
      <div className="stack">
        {send.isError && <Problem error={send.error} />}
        <Field label={t('state')} required error={tried && kind === '' ? t('choose') : undefined}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input"
              value={kind}
              onChange={(event) => setKind(event.target.value)}
            >
              <option value="" />
              {moves.map((move) => (
                <option key={move} value={move}>
                  {t(move)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('note')} required={false}>
          {({ id, aria }) => (
            <Input id={id} {...aria} value={note} onChange={(e) => setNote(e.target.value)} />
          )}
        </Field>
        <div>
          <Button loading={send.isPending} onClick={record}>
            {t('record')}
          </Button>
        </div>
      </div>
    </details>
  )
}
