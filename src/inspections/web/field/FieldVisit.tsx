import { useState } from 'react'
import { useText } from '#platform/web/index.ts'
import { Finish } from './Finish.tsx'
import { observation } from './LineCard.tsx'
import { LineCard } from './LineCard.tsx'
import { Materials } from './Materials.tsx'
import { Opinions } from './Opinions.tsx'
import { StatusBar } from './StatusBar.tsx'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'

/** A visit being made: the checklist, and what follows it. Everything works without a network. */
export function FieldVisit(props: { field: Field }) {
  const t = useText(words)
  const { field } = props
  const { state } = field
  const [tried, setTried] = useState(false)
  return (
    <>
      <StatusBar field={field} />
      {state.conflicts.length > 0 && (
        <p className="note amber strong" role="alert">
          {t('conflicts', { n: state.conflicts.length })}
        </p>
      )}
      <FinishWaits field={field} />
      <section className="stack" aria-labelledby="checklist">
        <h2 id="checklist">{t('checklist')}</h2>
        {state.lines.map((line, n) => (
          <LineCard key={line.line.id} field={field} line={line} n={n + 1} tried={tried} />
        ))}
      </section>
      <section className="card stack" aria-label={t('left', { n: state.unseen.length })}>
        <p role="status" className="strong num">
          {state.unseen.length > 0
            ? t('left', { n: state.unseen.length })
            : t('allSeen', { n: state.lines.length })}
        </p>
        {state.unseen.length > 0 && (
          <button
            type="button"
            className="big"
            onClick={() =>
              void field.write(state.unseen.map((line) => observation(line, { result: 'pass' })))
            }
          >
            {t('restPass')}
          </button>
        )}
      </section>
      <Materials field={field} />
      <Opinions field={field} />
      <Finish field={field} tried={tried} onTry={() => setTried(true)} />
    </>
  )
}

/** Signed and sent, and yet not counting: what the server says is still missing. */
function FinishWaits(props: { field: Field }) {
  const t = useText(words)
  const outstanding = props.field.state.view.finish?.outstanding ?? []
  if (!outstanding.some(({ what }) => what === 'newerThanSigned' || what === 'conflicts'))
    return null
  return (
    <p className="note amber" role="status">
      {t('finishWaits')}
      {t('waitNewer')}
    </p>
  )
}
