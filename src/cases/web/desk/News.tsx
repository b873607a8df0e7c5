import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { get, sayDay, sayTime, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { CaseNews } from '../../core/index.ts'
import { caseKey, type CaseView } from '../use-case.ts'
import { words } from './strings.ts'

const SOON = 8_000

/** Looks every eight seconds, while the page is in front, for what others do to the same case. */
export function useNews(view: CaseView) {
  return useQuery({
    queryKey: ['news', view.id, view.version],
    refetchInterval: SOON,
    refetchOnWindowFocus: true,
    queryFn: ({ signal }) => get<CaseNews>(`/cases/${view.id}/news?after=${view.version}`, signal),
  }).data
}

/** Who did what since this page was opened; nothing on it changes under the reader's hands by itself. */
export function News(props: { view: CaseView; news: CaseNews | undefined }) {
  const t = useText(words)
  const say = useSay()
  const client = useQueryClient()
  const entries = props.news?.entries ?? []
  return (
    <div role="status" className="live">
      {entries.length > 0 && (
        <div className="note amber stack">
          <p className="strong">{t('newsTitle')}</p>
          <ul>
            {entries.map((entry) => (
              <li key={entry.seq}>
                <span className="num">{sayTime(entry.at)}</span> {entry.actor}：{say(entry.text)}
              </li>
            ))}
          </ul>
          <div>
            <Button
              size="small"
              onClick={() => void client.invalidateQueries({ queryKey: caseKey(props.view.id) })}
            >
              {t('showNow')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

/** 期限: the day, the working days that are left, and what happens when it passes. */
export function Clock(props: { view: CaseView; news: CaseNews | undefined }) {
  const t = useText(words)
  const now = useLanguage()
  const owed = props.news?.owed
  if (owed === null || owed === undefined) return null
  const { state } = props.view
  const answer = state === 'submitted' || state === 'resubmitted'
  return (
    <span className="row clock">
      <strong className="num">
        {t(answer ? 'answerBy' : 'owedBy', { day: sayDay(owed.on, now, true) })}
      </strong>
      <Tag tone={owed.light === 'green' ? 'plain' : owed.light}>
        {owed.left < 0 ? t('overBy', { n: -owed.left }) : t('left', { n: owed.left })}
      </Tag>
    </span>
  )
}
