import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { Bar, Button, Field, Page, Tag, useSay, useText } from '#platform/web/index.ts'
import type { GuideResult } from '../core/index.ts'
import type { AnswerValue, Kind } from './draft.ts'
import { words } from './strings.ts'

export type NextQuestion = NonNullable<GuideResult['next']>

interface Asked {
  readonly question: NextQuestion
  /** What was answered here before the person came back. */
  readonly before: AnswerValue | undefined
  readonly onAnswer: (value: AnswerValue) => void
}

export function QuestionForm(
  props: Asked & {
    industryName: string
    kind: Kind
    answered: number
    remaining: number
    onBack: (() => void) | undefined
  },
) {
  const t = useText(words)
  const say = useSay()
  const { question } = props
  const total = props.answered + props.remaining
  return (
    <Page title={say(question.text)}>
      <div className="row between small">
        <span>
          {props.industryName}{' '}
          {props.kind !== 'open' && (
            <Tag tone="blue">{t(props.kind === 'change' ? 'kindChange' : 'kindRenew')}</Tag>
          )}
        </span>
        <span className="num">{t('atMost', { n: props.remaining })}</span>
      </div>
      <Bar share={total === 0 ? 0 : props.answered / total} label={t('answered')} />
      <p className="soft">{t('why', { why: say(question.why) })}</p>
      <Answers question={question} before={props.before} onAnswer={props.onAnswer} />
      <details>
        <summary>{t('unsure')}</summary>
        <p>{question.help ? say(question.help) : t('unsureNoHelp')}</p>
      </details>
      {props.onBack === undefined ? (
        <Link className="link-button" to="/">
          {t('toStart')}
        </Link>
      ) : (
        <div>
          <button type="button" className="link-button" onClick={props.onBack}>
            {t('back')}
          </button>
        </div>
      )}
    </Page>
  )
}

function Answers(props: Asked) {
  const t = useText(words)
  const say = useSay()
  const { question, onAnswer } = props
  if (question.type === 'number') return <NumberAnswer {...props} />
  const options: { value: AnswerValue; label: string }[] =
    question.type === 'boolean'
      ? [
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]
      : (question.options ?? []).map((o) => ({ value: o.value, label: say(o.label) }))
  return (
    <div className="stack">
      {options.map((option) => (
        <button
          key={String(option.value)}
          type="button"
          className={option.value === props.before ? 'big-answer chosen' : 'big-answer'}
          onClick={() => onAnswer(option.value)}
        >
          <span>
            {option.label}
            {option.value === props.before && (
              <span className="soft small"> {t('answeredBefore')}</span>
            )}
          </span>
          <span aria-hidden="true">›</span>
        </button>
      ))}
    </div>
  )
}

function NumberAnswer(props: Asked) {
  const t = useText(words)
  const { unit, min, max } = props.question
  const [typed, setTyped] = useState(props.before === undefined ? '' : String(props.before))
  const [tried, setTried] = useState(false)
  const value = Number(typed)
  const least = min ?? 0
  const wrong =
    typed.trim() === '' || !Number.isFinite(value) || value < least || value > (max ?? Infinity)
  const range = max === null ? t('numberFrom', { min: least }) : t('numberTo', { min: least, max })
  const fault = typed.trim() === '' || !Number.isFinite(value) ? t('number') : range
  function send(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!wrong) props.onAnswer(value)
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <Field
        label={unit === null ? t('fillNumber') : t('fillNumberOf', { unit })}
        error={tried && wrong ? fault : undefined}
      >
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input num"
            inputMode="decimal"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" color="primary" block>
        {t('next')}
      </Button>
    </form>
  )
}
