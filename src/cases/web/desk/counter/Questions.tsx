import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Field, get, Loading, Problem, useSay, useText } from '#platform/web/index.ts'
import { useGuide } from '../../../../guidance/web/index.ts'
import type { CaseView } from '../../use-case.ts'
import { words } from './strings.ts'

type Value = boolean | number | string
type Next = NonNullable<NonNullable<ReturnType<typeof useGuide>['data']>['next']>

/** What the questions led to. */
export interface Chosen {
  readonly kind: CaseView['kind']
  readonly answers: Readonly<Record<string, Value>>
  readonly items: readonly string[]
  readonly holdings: readonly string[]
}

/** 一问引导 on one page: each answer brings the next question, until the items are definite. */
export function Questions(props: {
  region: string
  industry: string
  uscc: string
  onChosen: (chosen: Chosen | undefined) => void
}) {
  const t = useText(words)
  const say = useSay()
  const { region, industry, onChosen } = props
  const [kind, setKind] = useState<CaseView['kind']>('open')
  const [answers, setAnswers] = useState<Readonly<Record<string, Value>>>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const guide = useGuide(region, industry, answers)
  const held = useHeld(props, kind)
  const step = guide.data
  const definite = step !== undefined && step.next === null && !guide.isPlaceholderData
  const needed = definite
    ? step.items.filter(({ id, state }) => step.chosen.includes(id) || state === 'optional')
    : []
  const offered =
    kind === 'open' ? needed : needed.filter(({ id }) => held.some((h) => h.item === id))
  const restricted = kind === 'open' && step?.industry.newApplications === false
  const items = offered.map(({ id }) => id as string).filter((id) => !left.has(id))
  const holdings = held.filter(({ item }) => items.includes(item)).map(({ id }) => id)
  const ready = definite && !restricted && items.length > 0
  const found = JSON.stringify(ready ? { kind, answers, items, holdings } : null)
  useEffect(() => {
    onChosen((JSON.parse(found) as Chosen | null) ?? undefined)
  }, [found, onChosen])
  function answer(id: string, value: Value): void {
    setAnswers({ ...answers, [id]: value })
  }
  return (
    <>
      <section className="card stack" aria-labelledby="questions">
        <div className="row between">
          <h2 id="questions">{t('questions')}</h2>
          {Object.keys(answers).length > 0 && (
            <button type="button" className="link-button" onClick={() => setAnswers({})}>
              {t('again')}
            </button>
          )}
        </div>
        <Field label={t('kind')} group>
          {() => (
            <div className="row">
              {(['open', 'change', 'renew'] as const).map((one) => (
                <label key={one} className="choice">
                  <input
                    type="radio"
                    name="kind"
                    checked={kind === one}
                    onChange={() => setKind(one)}
                  />
                  <span>{t(one)}</span>
                </label>
              ))}
            </div>
          )}
        </Field>
        {guide.isError && <Problem error={guide.error} />}
        {step === undefined && !guide.isError && <Loading lines={2} />}
        {restricted && <p className="note amber">{t('restricted')}</p>}
        {step?.next != null && !restricted && (
          <Question
            key={step.next.id}
            question={step.next}
            left={step.remainingAtMost}
            onAnswer={(value) => answer(step.next?.id ?? '', value)}
          />
        )}
      </section>
      {definite && !restricted && (
        <section className="card stack" aria-labelledby="items">
          <h2 id="items">{t('items')}</h2>
          {kind !== 'open' && offered.length === 0 && (
            <p className="note amber">{t('noHoldings')}</p>
          )}
          {offered.map((item) => (
            <label key={item.id} className="choice">
              <input
                type="checkbox"
                disabled={kind === 'open' && item.state !== 'optional'}
                checked={!left.has(item.id)}
                onChange={(event) => {
                  const next = new Set(left)
                  if (event.target.checked) next.delete(item.id)
                  else next.add(item.id)
                  setLeft(next)
                }}
              />
              <span>
                {say(item.name)}（{item.authority}）
              </span>
            </label>
          ))}
        </section>
      )}
    </>
  )
}

interface Held {
  readonly id: string
  readonly item: string
  readonly state: 'active' | 'suspended' | 'ended'
}

/** What the business holds in this trade, where something of it is changed or renewed. */
function useHeld(
  { region, industry, uscc }: { region: string; industry: string; uscc: string },
  kind: CaseView['kind'],
): readonly Held[] {
  const query = new URLSearchParams({ region, industry, uscc })
  const { data } = useQuery({
    queryKey: ['held', query.toString()],
    enabled: kind !== 'open',
    queryFn: ({ signal }) => get<{ items: readonly Held[] }>(`/single-licences?${query}`, signal),
  })
  return kind === 'open' ? [] : (data?.items ?? []).filter(({ state }) => state !== 'ended')
}

/** One question; the first answer has the focus, so that a row of questions is a row of keys. */
function Question(props: { question: Next; left: number; onAnswer: (value: Value) => void }) {
  const t = useText(words)
  const say = useSay()
  const { question, onAnswer } = props
  const [typed, setTyped] = useState('')
  const { min, max } = question
  const number = Number(typed)
  const fits =
    typed.trim() !== '' &&
    Number.isFinite(number) &&
    (min === null || number >= min) &&
    (max === null || number <= max)
  const choices: readonly { value: Value; label: string }[] =
    question.type === 'boolean'
      ? [
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]
      : (question.options ?? []).map(({ value, label }) => ({ value, label: say(label) }))
  return (
    <div className="stack" role="group" aria-label={say(question.text)}>
      <p className="strong">{say(question.text)}</p>
      <p className="soft small">
        {say(question.why)} · {t('asks', { n: props.left })}
      </p>
      {question.type === 'number' ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (fits) onAnswer(number)
          }}
        >
          <Input
            autoFocus
            aria-label={say(question.text)}
            inputMode="decimal"
            suffix={question.unit}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button htmlType="submit" disabled={!fits}>
            {t('answer')}
          </Button>
        </form>
      ) : (
        <div className="row">
          {choices.map(({ value, label }, n) => (
            <Button key={String(value)} autoFocus={n === 0} onClick={() => onAnswer(value)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
