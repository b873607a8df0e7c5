import { useQuery } from '@tanstack/react-query'
import { get, sayDay, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import { periodNamed, type ArchiveInfo } from '../core/index.ts'
import { words } from './strings.ts'

/** 电子档案 of a case that has ended; within a minute of its end there may be none yet, which the answer says. */
export function ArchiveLink(props: { caseId: string; state: string }) {
  const t = useText(words)
  const now = useLanguage()
  const { caseId, state } = props
  const ended = ['closed', 'declined', 'withdrawn'].includes(state)
  const info = useQuery({
    queryKey: ['archive-info', caseId],
    queryFn: ({ signal }) => get<ArchiveInfo>(`/cases/${caseId}/archive-info`, signal),
    enabled: ended,
  }).data
  if (!ended) return null
  const latest = info?.latest ?? null
  return (
    <div className="after-page">
      <p>
        <a href={`/api/v1/cases/${caseId}/archive`} download>
          {t('archive')}
        </a>
        <br />
        <span className="soft small">{t('lead')}</span>
        {latest !== null && (
          <>
            <br />
            <span className="soft small">
              {t('kept', {
                when: sayInstant(latest.madeAt, now),
                n: latest.files,
                years: periodNamed(latest.period).years,
                until: sayDay(latest.keptUntil, now),
              })}
            </span>
          </>
        )}
      </p>
    </div>
  )
}
