import { useSay, useText } from '#platform/web/index.ts'
import type { SigningView } from '../../core/index.ts'
import { words } from './strings.ts'

/** The exact words that are signed: what the authority tells, and what the applicant promises. */
export function PromiseText(props: { text: NonNullable<SigningView['following']> }) {
  const t = useText(words)
  const say = useSay()
  const { title, told, promised } = props.text
  return (
    <div className="note stack" role="group" aria-label={say(title)}>
      <h3>{say(title)}</h3>
      <p className="strong small">{t('told')}</p>
      <ul className="small">
        {told.map((line) => (
          <li key={line.zh}>{say(line)}</li>
        ))}
      </ul>
      <p className="strong small">{t('promised')}</p>
      <ol className="small">
        {promised.map((line) => (
          <li key={line.zh}>{say(line)}</li>
        ))}
      </ol>
    </div>
  )
}
