import { sayDay, useLanguage, useMarks, useSay, useText } from '#platform/web/index.ts'
import type { PoliciesView } from '../../core/index.ts'
import { AsPrinted } from '../AsPrinted.tsx'
import { useListed, useNames } from '../names.ts'
import { words } from './strings.ts'

/** 方案印发后法律的变化: from which day, for which trades, by which law. */
export function Changes(props: { changes: PoliciesView['changes'] }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const nameOf = useNames()
  const listed = useListed()
  const { colon } = useMarks()
  if (props.changes.length === 0) return null
  return (
    <section className="stack" aria-label={t('changes')}>
      <h2>{t('changes')}</h2>
      {props.changes.map(({ id, effectiveFrom, reason, source, industries }) => (
        <article key={id} className="card stack" aria-label={id}>
          <p className="strong">
            {t('from', { day: sayDay(effectiveFrom, now) })}
            {colon}
            {listed(industries.map((name) => nameOf(name)))}
          </p>
          <p>{say(reason)}</p>
          <p className="soft small">
            <AsPrinted words={source} />
          </p>
        </article>
      ))}
    </section>
  )
}
