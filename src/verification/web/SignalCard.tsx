import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  Button,
  Field,
  groupCode,
  Problem,
  sayInstant,
  Tag,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import {
  FINDING_NAMES,
  FINDINGS,
  SIGNAL_KINDS,
  VERDICTS,
  type Finding,
  type SignalView,
} from '../core/index.ts'
import { words } from './strings.ts'
import { useAnswer } from './use-scans.ts'

/** One signal: which licence, what was seen and how often, and the answer or the form for it. */
export function SignalCard(props: { signal: SignalView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { signal } = props
  const { number, kind, verdict, count } = signal
  const known = verdict !== 'unknown' && verdict !== 'tampered'
  const said = VERDICTS[verdict as keyof typeof VERDICTS]?.head
  return (
    <article className="card stack" aria-labelledby={`s-${signal.id}`}>
      <div className="row between">
        <h3 id={`s-${signal.id}`}>{say(SIGNAL_KINDS[kind])}</h3>
        <Tag tone={count > 2 ? 'red' : 'amber'}>{t('count', { n: count })}</Tag>
      </div>
      <p className="num">
        {known ? (
          <Link to="/staff/licences/$number" params={{ number }}>
            {groupCode(number)}
          </Link>
        ) : (
          groupCode(number)
        )}
      </p>
      <p className="soft small">
        {t('lastAt', { at: sayInstant(signal.lastAt, now) })}
        {said !== undefined && ` · ${t('pageSaid', { verdict: say(said) })}`}
      </p>
      {signal.words.length === 0 && <p className="soft">{t('noWords')}</p>}
      <ul className="plain-list">
        {signal.words.map((one) => (
          <li key={one.reference} className="break">
            {one.words} <span className="soft small">{sayInstant(one.at, now)}</span>
          </li>
        ))}
      </ul>
      {signal.state === 'open' ? <AnswerForm signal={signal} /> : <Answered signal={signal} />}
    </article>
  )
}

function Answered(props: { signal: SignalView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { finding, answer, answeredAt, answeredBy } = props.signal
  if (finding === null || answeredAt === null) return null
  return (
    <div className="note green">
      <p className="strong">{say(FINDINGS[finding])}</p>
      <p className="break">{answer}</p>
      <p className="small">
        {t('answeredBy', { by: answeredBy ?? '', at: sayInstant(answeredAt, now) })}
      </p>
    </div>
  )
}

function AnswerForm(props: { signal: SignalView }) {
  const t = useText(words)
  const say = useSay()
  const give = useAnswer(props.signal)
  const [finding, setFinding] = useState<Finding | ''>('')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (value: string) => (tried && value.trim() === '' ? t('needed') : undefined)
  function send(): void {
    setTried(true)
    if (finding !== '' && text.trim() !== '') give.mutate({ finding, words: text.trim() })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {give.isError && <Problem error={give.error} />}
      <Field label={t('finding')} error={missing(finding)}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={finding}
            onChange={(event) =>
              setFinding(FINDING_NAMES.find((one) => one === event.target.value) ?? '')
            }
          >
            <option value="">{t('choose')}</option>
            {FINDING_NAMES.map((one) => (
              <option key={one} value={one}>
                {say(FINDINGS[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('answer')} error={missing(text)}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            rows={2}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" color="primary" loading={give.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
