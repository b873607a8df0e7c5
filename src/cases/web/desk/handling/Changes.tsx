import { ApiError, sayInstant, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

interface Change {
  readonly by: string
  readonly at: string
  readonly text: { readonly zh: string; readonly en: string }
}

/** Who was faster on the same case, when, and with what. */
export function Changes(props: { error: unknown }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { error } = props
  const changes = error instanceof ApiError ? (error.facts['changes'] as Change[] | undefined) : []
  if (changes === undefined || changes.length === 0) return null
  return (
    <div className="note amber">
      <p className="strong">{t('changedBy')}</p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.at} ${change.text.zh}`}>
            {sayInstant(change.at, now)} {change.by}：{say(change.text)}
          </li>
        ))}
      </ul>
    </div>
  )
}
