import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** 电子档案 of a case that has ended; within a minute of its end there may be none yet, which the answer says. */
export function ArchiveLink(props: { caseId: string; state: string }) {
  const t = useText(words)
  if (!['closed', 'declined', 'withdrawn'].includes(props.state)) return null
  return (
    <div className="after-page">
      <p>
        <a href={`/api/v1/cases/${props.caseId}/archive`} download>
          {t('archive')}
        </a>
        <br />
        <span className="soft small">{t('lead')}</span>
      </p>
    </div>
  )
}
