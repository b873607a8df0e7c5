import { useState } from 'react'
import { Button, Field, Problem, useText } from '#platform/web/index.ts'
import { OUTCOMES, type Outcome } from '../core/grades.ts'
import type { RatingView } from '../core/index.ts'
import { words } from './desk-strings.ts'
import { useAnswerCallBack } from './use-rating.ts'

/** What came of the call; the one who rated reads it. */
export function AnswerForm(props: { rating: RatingView }) {
  const t = useText(words)
  const [outcome, setOutcome] = useState<Outcome>('mended')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const answer = useAnswerCallBack(props.rating)
  function send(): void {
    setTried(true)
    if (text.trim() !== '') answer.mutate({ outcome, words: text.trim() })
  }
  return (
    <details>
      <summary>{t('answer')}</summary>
      <div className="stack">
        {answer.isError && <Problem error={answer.error} />}
        <Field label={t('outcome')}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input"
              value={outcome}
              onChange={(event) =>
                setOutcome(OUTCOMES.find((o) => o === event.target.value) ?? 'mended')
              }
            >
              {OUTCOMES.map((one) => (
                <option key={one} value={one}>
                  {t(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('words')}
          required
          error={tried && text.trim() === '' ? t('missing') : undefined}
        >
          {({ id, aria }) => (
            <textarea
              id={id}
              {...aria}
              className="input"
              maxLength={1000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button color="primary" loading={answer.isPending} onClick={send}>
            {t('send')}
          </Button>
        </div>
      </div>
    </details>
  )
}
