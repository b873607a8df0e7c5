import { Button } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { LineWords } from './LineList.tsx'
import { PhotoBox } from './PhotoBox.tsx'
import { words } from './strings.ts'
import { useCheckCommand } from './use-checks.ts'

interface Given {
  readonly result: 'pass' | 'fail' | 'none'
  readonly note: string
  readonly items: readonly string[]
  readonly photos: readonly string[]
}
const PLAIN = { note: '', items: [], photos: [] }
const CHOICES = [
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['none', 'na'],
] as const

/** Every line of the pinned checklist, one question each; sent as one. */
export function ResultsForm(props: { check: CheckView }) {
  const t = useText(words)
  const { check } = props
  const due = check.lines.filter(({ key }) => check.due.includes(key))
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({})
  const [fixBy, setFixBy] = useState('')
  const send = useCheckCommand(check)
  const left = due.filter(({ key }) => given[key] === undefined).length
  const failed = Object.values(given).some(({ result }) => result === 'fail')
  const set = (key: string, part: Partial<Given>) =>
    setGiven({ ...given, [key]: { ...PLAIN, result: 'pass', ...given[key], ...part } })
  function others(): void {
    const rest = due.filter(({ key }) => given[key] === undefined)
    const passed = rest.map(({ key }) => [key, { ...PLAIN, result: 'pass' as const }] as const)
    setGiven({ ...given, ...Object.fromEntries(passed) })
  }
  function submit(): void {
    const results = due.map(({ key }) => {
      const { result, note, items, photos } = given[key] ?? { ...PLAIN, result: 'none' }
      return result === 'fail' ? { key, result, note, items, photos } : { key, result, photos }
    })
    const until = failed && fixBy !== '' ? { fixBy } : {}
    send.mutate({ word: 'results', body: { results, ...until } })
  }
  return (
    <section className="card stack" aria-labelledby="results">
      <h2 id="results">{t('lines')}</h2>
      <p className="soft num">{t('pinned', { hash: check.checklist?.slice(0, 12) ?? '' })}</p>
      <ol className="plain-list">
        {due.map((line) => (
          <li key={line.key} className="check-line">
            <LineWords check={check} line={line} />
            <Answer
              check={check}
              line={line}
              given={given[line.key]}
              set={(part) => set(line.key, part)}
            />
          </li>
        ))}
      </ol>
      {failed && (
        <Field label={t('fixBy')} required={false}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              type="date"
              className="input"
              value={fixBy}
              onChange={({ target }) => setFixBy(target.value)}
            />
          )}
        </Field>
      )}
      {send.isError && <Problem error={send.error} />}
      <p role="status" className="num">
        {left > 0 ? t('left', { n: left }) : ''}
      </p>
      <div className="row">
        {left > 0 && (
          <Button autoInsertSpace={false} size="large" onClick={others}>
            {t('allPass')}
          </Button>
        )}
        <Button
          autoInsertSpace={false}
          type="primary"
          size="large"
          disabled={left > 0}
          loading={send.isPending}
          onClick={submit}
        >
          {t('submit')}
        </Button>
      </div>
    </section>
  )
}

function Answer(props: {
  check: CheckView
  line: CheckView['lines'][number]
  given: Given | undefined
  set: (part: Partial<Given>) => void
}) {
  const t = useText(words)
  const { check, line, given, set } = props
  const items = [...new Set(line.answers.filter((one) => !one.yields).map(({ item }) => item))]
  const nameOf = new Map(check.items.map(({ id, certificate }) => [id, certificate]))
  const choose = (result: Given['result']) =>
    set({ result, ...(result === 'fail' && items.length === 1 && { items }) })
  return (
    <fieldset>
      <legend className="visually-hidden">{line.content.zh}</legend>
      <div className="check-choices">
        {CHOICES.map(([result, name]) => (
          <label key={result}>
            <input
              type="radio"
              name={line.key}
              checked={given?.result === result}
              onChange={() => choose(result)}
            />
            {t(name)}
          </label>
        ))}
      </div>
      {given?.result === 'fail' && (
        <div className="stack">
          <Field label={t('note')} required>
            {({ id, aria }) => (
              <textarea
                id={id}
                {...aria}
                className="input"
                maxLength={500}
                value={given.note}
                onChange={({ target }) => set({ note: target.value })}
              />
            )}
          </Field>
          {items.length > 1 && (
            <fieldset>
              <legend>{t('whichItems')}</legend>
              <div className="check-choices">
                {items.map((item) => (
                  <label key={item}>
                    <input
                      type="checkbox"
                      checked={given.items.includes(item)}
                      onChange={({ target }) =>
                        set({
                          items: target.checked
                            ? [...given.items, item]
                            : given.items.filter((one) => one !== item),
                        })
                      }
                    />
                    {nameOf.get(item) ?? item}
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <PhotoBox
            id={check.id}
            kept={given.photos.length}
            add={(sha256) => set({ photos: [...given.photos, sha256] })}
          />
        </div>
      )}
    </fieldset>
  )
}
