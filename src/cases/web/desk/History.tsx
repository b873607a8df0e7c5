import { sayInstant, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { CaseView } from '../use-case.ts'
import { words } from './strings.ts'

/** Everything that happened, the latest first, with who did it. */
export function History(props: { view: CaseView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  return (
    <details className="card">
      <summary>{t('history')}</summary>
      <ol className="plain-list">
        {props.view.timeline.toReversed().map((entry) => (
          <li key={entry.seq}>
            <span className="num soft">{sayInstant(entry.at, now)}</span> {entry.actor}：
            {say(entry.text)}
          </li>
        ))}
      </ol>
    </details>
  )
}
