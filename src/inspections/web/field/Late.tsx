import { useState } from 'react'
import { Field as Frame, sayInstant, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { VisitView } from '../../core/index.ts'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'

/** What another device sent after the record was signed: shown until a person says what follows. */
export function Late(props: { view: VisitView; field: Field | undefined }) {
  const t = useText(words)
  const { view } = props
  if (view.late.length === 0) return null
  return (
    <section className="note amber stack" aria-labelledby="late">
      <h2 id="late">{t('late')}</h2>
      <p>{t('lateWhy')}</p>
      {view.late.map((one) => (
        <LateOne key={one.hash} view={view} one={one} field={props.field} />
      ))}
    </section>
  )
}

function LateOne(props: {
  view: VisitView
  one: VisitView['late'][number]
  field: Field | undefined
}) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { view, one, field } = props
  const [text, setText] = useState('')
  const line = view.lines.find(({ id }) => id === one.line)
  return (
    <div className="stack">
      <p>
        {line && say(line.text)}
        <br />
        <span className="strong">
          {t('saidBy', { by: one.by, time: sayInstant(one.at, now), result: t(one.result) })}
          {one.note !== null && `：${one.note}`}
        </span>
      </p>
      {field !== undefined && (
        <>
          <Frame label={t('remarkOn')}>
            {({ id, aria }) => (
              <textarea
                id={id}
                {...aria}
                className="input"
                rows={2}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Frame>
          <button
            type="button"
            className="big"
            disabled={text.trim() === ''}
            onClick={() =>
              void field
                .write([{ kind: 'noted', observation: one.hash, words: text.trim() }])
                .then((kept) => (kept ? field.send() : undefined))
            }
          >
            {t('saveRemark')}
          </button>
        </>
      )}
    </div>
  )
}
