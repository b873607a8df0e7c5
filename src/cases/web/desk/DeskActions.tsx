import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { ApiError, Field, Problem, useText } from '#platform/web/index.ts'
import { Key, type Keys } from '#platform/web/staff/index.ts'
import { useCaseCommand, type CaseView } from '../use-case.ts'
import type { Decision } from './after-decision.tsx'
import type { DeskDraft, Point } from './draft.ts'
import { Changes } from './handling/Changes.tsx'
import { words as handlingWords } from './handling/strings.ts'
import { words } from './strings.ts'

export type Step = 'accept' | 'ask' | 'decline' | null

interface Answering {
  readonly view: CaseView
  readonly draft: DeskDraft
  readonly keys: Keys
  /** Which of the three is open; null: none. */
  readonly step: Step
  readonly onStep: (step: Step) => void
  /** Documents that came and nobody has looked at. */
  readonly unseen: number
  readonly done: (what: Decision) => void
}

/** The window's answer: accept, ask once for everything, or decline with reasons. */
export function DeskActions(props: Answering) {
  const t = useText(words)
  const { view, draft, step, onStep, keys } = props
  const may = (command: CaseView['allowed'][number]): boolean => view.allowed.includes(command)
  if (!may('accept') && !may('ask-correction') && !may('decline')) return null
  const n = draft.points.length
  const toggle = (next: Step) => () => onStep(step === next ? null : next)
  return (
    <section className="card stack desk-answer" aria-labelledby="decision">
      <h2 id="decision" className="visually-hidden">
        {t('decision')}
      </h2>
      <div className="row">
        {may('accept') && (
          <Button
            id="accept"
            autoInsertSpace={false}
            type="primary"
            size="large"
            disabled={n > 0}
            aria-describedby="accept-help"
            onClick={() => onStep('accept')}
          >
            {t('accept')}
            <Key of="A" keys={keys} />
          </Button>
        )}
        {may('ask-correction') && (
          <Button
            autoInsertSpace={false}
            type={n > 0 ? 'primary' : 'default'}
            size="large"
            disabled={n === 0}
            aria-expanded={step === 'ask'}
            onClick={toggle('ask')}
          >
            {t('sendCorrection', { n })}
            <Key of="B" keys={keys} />
          </Button>
        )}
        {may('decline') && (
          <Button
            autoInsertSpace={false}
            size="large"
            aria-expanded={step === 'decline'}
            onClick={toggle('decline')}
          >
            {t('decline')}
            <Key of="X" keys={keys} />
          </Button>
        )}
        <span id="accept-help" className="soft">
          {n > 0 ? t('acceptBlocked', { n }) : t('acceptHelp', { n: view.items.length })}
        </span>
      </div>
      {step === 'accept' && may('accept') && n === 0 && <Accept {...props} />}
      {step === 'ask' && n > 0 && <Ask {...props} />}
      {step === 'decline' && <Decline {...props} />}
    </section>
  )
}

/**
 * One keystroke accepts when every document has been looked at; otherwise the word has to be written, so
 * that a slip of the finger accepts nothing.
 */
function Accept(props: Answering) {
  const t = useText(words)
  const { view, unseen, done, draft, onStep } = props
  const [word, setWord] = useState('')
  const accept = useCaseCommand<Record<string, never>>(
    view.id,
    'accept',
    () => {
      draft.forget()
      done('accepted')
    },
    view,
  )
  const { mutate } = accept
  const atOnce = unseen === 0
  useEffect(() => {
    if (atOnce) mutate({})
  }, [atOnce, mutate])
  return (
    <div className="stack">
      {accept.isError && <Problem error={accept.error} />}
      <Changes error={accept.error} />
      {accept.isError && (
        <div>
          <Button onClick={() => onStep(null)}>{t('cancel')}</Button>
        </div>
      )}
      {!atOnce && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (word.trim() === t('acceptWord')) mutate({})
          }}
        >
          <Field label={t('acceptUnseen', { n: unseen, word: t('acceptWord') })}>
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                autoFocus
                value={word}
                onChange={(event) => setWord(event.target.value)}
              />
            )}
          </Field>
          <Button
            htmlType="submit"
            type="primary"
            disabled={word.trim() !== t('acceptWord')}
            loading={accept.isPending}
          >
            {t('acceptNow')}
          </Button>
          <Button onClick={() => onStep(null)}>{t('cancel')}</Button>
        </form>
      )}
      {atOnce && accept.isPending && <p role="status">{t('accepting')}</p>}
    </div>
  )
}

function Ask(props: Answering) {
  const t = useText(words)
  const h = useText(handlingWords)
  const { view, draft, done } = props
  const { points, whyAgain, whyBeyond } = draft
  const again = view.corrections.length > 0
  const ask = useCaseCommand<{
    points: readonly Point[]
    whyAgain?: string
    whyBeyondNotice?: string
  }>(
    view.id,
    'ask-correction',
    () => {
      draft.forget()
      done('asked')
    },
    view,
  )
  const beyond = ask.error instanceof ApiError && ask.error.code === 'NOTICES_REASON_NEEDED'
  const ready = points.every((p) => p.reason.trim() !== '') && (!again || whyAgain.trim() !== '')
  function send(): void {
    const extra = whyBeyond.trim()
    ask.mutate({
      points,
      ...(again && { whyAgain: whyAgain.trim() }),
      ...(extra !== '' && { whyBeyondNotice: extra }),
    })
  }
  const box = (label: string, value: string, onChange: (text: string) => void) => (
    <Field label={label} required>
      {({ id, aria }) => (
        <Input.TextArea
          id={id}
          {...aria}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <div className="stack">
      <Letter view={view} points={points} />
      {ask.isError && <Problem error={ask.error} />}
      <Changes error={ask.error} />
      {(beyond || whyBeyond !== '') &&
        box(h('whyBeyond'), whyBeyond, (text) => draft.change({ whyBeyond: text }))}
      {again && box(t('whyAgain'), whyAgain, (text) => draft.change({ whyAgain: text }))}
      <div className="row">
        <Button autoFocus type="primary" disabled={!ready} loading={ask.isPending} onClick={send}>
          {t('sendNow')}
        </Button>
        <span className="soft">{t(ready ? 'correctionHelp' : 'reasonsMissing')}</span>
      </div>
    </div>
  )
}

/** What the one letter will say, before it is sent. */
function Letter(props: { view: CaseView; points: readonly Point[] }) {
  const t = useText(words)
  const { view, points } = props
  const name = (point: Point): string => {
    const all = [
      ...view.materials.map((one) => [one.id as string, one.name.zh] as const),
      ...view.form.sections.flatMap(({ fields }) =>
        fields.map((one) => [one.element as string, one.label.zh] as const),
      ),
    ]
    return new Map(all).get(point.id) ?? point.id
  }
  return (
    <ol aria-label={t('letter')} className="letter-points">
      {points.map((point) => (
        <li key={`${point.target} ${point.id}`}>
          <strong>{name(point)}</strong>：{point.reason.trim() === '' ? '…' : point.reason}
        </li>
      ))}
    </ol>
  )
}

function Decline(props: Answering) {
  const t = useText(words)
  const { view, draft, done } = props
  const [tried, setTried] = useState(false)
  const decline = useCaseCommand<{ reason: string }>(
    view.id,
    'decline',
    () => {
      draft.forget()
      done('declined')
    },
    view,
  )
  const reason = draft.declining.trim()
  function send(): void {
    setTried(true)
    if (reason !== '') decline.mutate({ reason })
  }
  return (
    <div className="stack">
      {decline.isError && <Problem error={decline.error} />}
      <Changes error={decline.error} />
      <Field
        label={t('declineReason')}
        required
        error={tried && reason === '' ? t('reasonsMissing') : undefined}
      >
        {({ id, aria }) => (
          <Input.TextArea
            id={id}
            {...aria}
            autoFocus
            value={draft.declining}
            onChange={(event) => draft.change({ declining: event.target.value })}
          />
        )}
      </Field>
      <div>
        <Button danger loading={decline.isPending} onClick={send}>
          {t('declineNow')}
        </Button>
      </div>
    </div>
  )
}
