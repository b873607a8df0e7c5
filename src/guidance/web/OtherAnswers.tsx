import { useId, useState } from 'react'
import { Field, useMarks, useSay, useText } from '#platform/web/index.ts'
import type { NextQuestion, Variant } from '../core/index.ts'
import type { AnswerValue } from './draft.ts'
import { strings as words } from './what-if-strings.ts'

interface Asked {
  readonly question: NextQuestion
  readonly answer: AnswerValue | null
  readonly now: AnswerValue | undefined
  readonly onAnswer: (value: AnswerValue) => void
}

/** Every question on the other variant's way, each with the answer of now beside it. */
export function OtherAnswers(props: {
  now: Record<string, AnswerValue>
  asked: Variant['asked']
  onAnswer: (id: string, value: AnswerValue) => void
}) {
  const t = useText(words)
  const heading = useId()
  return (
    <section className="card stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('answers')}</h2>
      <div className="questions">
        {props.asked.map(({ question, answer }) => (
          <OneAnswer
            key={question.id}
            question={question}
            answer={answer !== null && typeof answer === 'object' ? null : answer}
            now={props.now[question.id]}
            onAnswer={(value) => props.onAnswer(question.id, value)}
          />
        ))}
      </div>
    </section>
  )
}

function OneAnswer(props: Asked) {
  const t = useText(words)
  const say = useSay()
  const { question, answer, now } = props
  const yesNo = { true: t('yes'), false: t('no') }
  const help =
    now === undefined
      ? t('notAskedNow')
      : t('nowAnswer', { answer: nameOf(question, now, yesNo, say) })
  return (
    <div className={answer === null ? 'waiting' : ''}>
      {question.type === 'number' ? (
        <NumberAnswer {...props} help={help} />
      ) : (
        <Field label={say(question.text)} help={help}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input"
              value={answer === null ? '' : String(answer)}
              onChange={(event) => props.onAnswer(valueOf(question, event.target.value))}
            >
              {answer === null && <option value="">{t('choose')}</option>}
              {optionsOf(question, yesNo, say).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  )
}

function NumberAnswer(props: Asked & { help: string }) {
  const t = useText(words)
  const say = useSay()
  const { open, close } = useMarks()
  const { question, answer } = props
  const [typed, setTyped] = useState(answer === null ? '' : String(answer))
  const value = Number(typed)
  const fits =
    typed.trim() !== '' &&
    Number.isFinite(value) &&
    value >= (question.min ?? -Infinity) &&
    value <= (question.max ?? Infinity)
  const unit = question.unit === null ? '' : `${open}${question.unit}${close}`
  return (
    <Field
      label={`${say(question.text)}${unit}`}
      help={props.help}
      error={typed === '' || fits ? undefined : t('number')}
    >
      {({ id, aria }) => (
        <input
          id={id}
          {...aria}
          className="input num"
          inputMode="decimal"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            const next = Number(event.target.value)
            const inside = next >= (question.min ?? -Infinity) && next <= (question.max ?? Infinity)
            if (event.target.value.trim() !== '' && inside) props.onAnswer(next)
          }}
        />
      )}
    </Field>
  )
}

type Say = ReturnType<typeof useSay>
type YesNo = Readonly<Record<'true' | 'false', string>>

function optionsOf(question: NextQuestion, yesNo: YesNo, say: Say): [string, string][] {
  if (question.type === 'boolean')
    return [
      ['true', yesNo.true],
      ['false', yesNo.false],
    ]
  return (question.options ?? []).map(({ value, label }) => [value, say(label)])
}

const valueOf = (question: NextQuestion, value: string): AnswerValue =>
  question.type === 'boolean' ? value === 'true' : value

function nameOf(question: NextQuestion, answer: AnswerValue, yesNo: YesNo, say: Say): string {
  if (typeof answer === 'number') return `${answer}${question.unit ? ` ${question.unit}` : ''}`
  const [, label] =
    optionsOf(question, yesNo, say).find(([value]) => value === String(answer)) ?? []
  return label ?? String(answer)
}
