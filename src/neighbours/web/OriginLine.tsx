import { sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useOrigin } from './use-links.ts'

/** Where a case came from: the counter's system or the entry, with the number it has there. */
export function OriginLine(props: { caseId: string }) {
  const t = useText(words)
  const now = useLanguage()
  const origin = useOrigin(props.caseId).data
  if (!origin || (origin.window === null && origin.entry === null)) return null
  const { window, entry } = origin
  return (
    <div className="after-page">
      {window !== null && (
        <p className="note">
          {t('fromWindow', { name: window.system, number: window.number, clerk: window.clerk })} ·{' '}
          {sayInstant(window.at, now)}
        </p>
      )}
      {entry !== null && (
        <p className="note">
          {t('fromEntry', { name: entry.system })}
          {entry.reference !== null && ` · ${t('theirNumber', { number: entry.reference })}`}
        </p>
      )}
    </div>
  )
}
