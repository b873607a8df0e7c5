import { Button, Input } from 'antd'
import { useState } from 'react'
import { ApiError, Field, Problem, useText } from '#platform/web/index.ts'
import { useCaseCommand, type CaseView } from '../use-case.ts'
import { Changes } from './handling/Changes.tsx'
import { words as handlingWords } from './handling/strings.ts'
import type { Point, Points } from './points.ts'
import { words } from './strings.ts'

/** The window's answer: accept, ask once for everything, or decline with reasons. */
export function DeskActions(props: { view: CaseView; points: Points }) {
  const t = useText(words)
  const { view, points } = props
  const may = (command: CaseView['allowed'][number]): boolean => view.allowed.includes(command)
  if (!may('accept') && !may('ask-correction') && !may('decline')) {
    return <p className="soft">{t('nothingToDo')}</p>
  }
  return (
    <section className="card stack desk-answer" aria-labelledby="decision">
      <h2 id="decision" className="visually-hidden">
        {t('decision')}
      </h2>
      {may('accept') && <Accept view={view} marked={points.points.length} />}
      {may('ask-correction') && points.points.length > 0 && (
        <Ask view={view} points={points.points} />
      )}
      {may('decline') && <Decline view={view} />}
    </section>
  )
}

function Accept(props: { view: CaseView; marked: number }) {
  const t = useText(words)
  const accept = useCaseCommand<Record<string, never>>(
    props.view.id,
    'accept',
    undefined,
    props.view,
  )
  return (
    <div className="stack">
      {accept.isError && <Problem error={accept.error} />}
      <Changes error={accept.error} />
      <div className="row">
        <Button
          type="primary"
          size="large"
          disabled={props.marked > 0}
          loading={accept.isPending}
          onClick={() => accept.mutate({})}
        >
          {t('accept')}
        </Button>
        <span className="soft">
          {props.marked > 0
            ? t('acceptBlocked', { n: props.marked })
            : t('acceptHelp', { n: props.view.items.length })}
        </span>
      </div>
    </div>
  )
}

function Ask(props: { view: CaseView; points: readonly Point[] }) {
  const t = useText(words)
  const h = useText(handlingWords)
  const { view, points } = props
  const again = view.corrections.length > 0
  const [why, setWhy] = useState('')
  const [whyBeyond, setWhyBeyond] = useState('')
  const ask = useCaseCommand<{
    points: readonly Point[]
    whyAgain?: string
    whyBeyondNotice?: string
  }>(view.id, 'ask-correction', undefined, view)
  const beyond = ask.error instanceof ApiError && ask.error.code === 'NOTICES_REASON_NEEDED'
  function send(): void {
    const extra = whyBeyond.trim()
    ask.mutate({
      points,
      ...(again && { whyAgain: why.trim() }),
      ...(extra !== '' && { whyBeyondNotice: extra }),
    })
  }
  const ready = points.every((p) => p.reason.trim() !== '') && (!again || why.trim() !== '')
  return (
    <div className="stack">
      {ask.isError && <Problem error={ask.error} />}
      <Changes error={ask.error} />
      {(beyond || whyBeyond !== '') && (
        <Field label={h('whyBeyond')} required>
          {({ id, aria }) => (
            <Input.TextArea
              id={id}
              {...aria}
              value={whyBeyond}
              onChange={(event) => setWhyBeyond(event.target.value)}
            />
          )}
        </Field>
      )}
      {again && (
        <Field label={t('whyAgain')} required>
          {({ id, aria }) => (
            <Input.TextArea
              id={id}
              {...aria}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="row">
        <Button type="primary" disabled={!ready} loading={ask.isPending} onClick={send}>
          {t('sendCorrection', { n: points.length })}
        </Button>
        <span className="soft">{t('correctionHelp')}</span>
      </div>
    </div>
  )
}

function Decline(props: { view: CaseView }) {
  const t = useText(words)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const decline = useCaseCommand<{ reason: string }>(
    props.view.id,
    'decline',
    undefined,
    props.view,
  )
  const empty = reason.trim() === ''
  function send(): void {
    setTried(true)
    if (!empty) decline.mutate({ reason: reason.trim() })
  }
  return (
    <details>
      <summary>{t('decline')}</summary>
      <div className="stack">
        {decline.isError && <Problem error={decline.error} />}
        <Changes error={decline.error} />
        <Field
          label={t('declineReason')}
          required
          error={tried && empty ? t('reasonsMissing') : undefined}
        >
          {({ id, aria }) => (
            <Input.TextArea
              id={id}
              {...aria}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button danger loading={decline.isPending} onClick={send}>
            {t('decline')}
          </Button>
        </div>
      </div>
    </details>
  )
}
