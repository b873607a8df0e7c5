import { sayDay, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { words } from './strings.ts'

/** 移交后的处理: what each department did, whose word it is and when it was last confirmed. */
export function Handled(props: { check: CheckView }) {
  const t = useText(words)
  const now = useLanguage()
  const { handled, outcome } = props.check
  if (outcome !== 'referred') return null
  return (
    <section className="card stack" aria-labelledby="handled">
      <h2 id="handled">{t('handledTitle')}</h2>
      {handled.length === 0 && <p className="soft">{t('handledNone')}</p>}
      <ul className="plain-list stack">
        {handled.map(({ department, handling, document, words: said, on, source, confirmedAt }) => (
          <li key={`${department.id} ${document} ${confirmedAt}`} className="stack">
            <strong>
              {department.name} · {t(`handling_${handling}`)}
            </strong>
            <span>
              {document} <span className="num">{sayDay(on, now)}</span>
            </span>
            <span>{said}</span>
            <span className="soft small">
              {t(source === null ? 'handledHere' : 'handledThere', {
                source: source ?? '',
                at: sayInstant(confirmedAt, now),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
