import { sayDay, Tag, useLanguage, useText, type Tone } from '#platform/web/index.ts'
import type { DrawPage } from '../../core/index.ts'
import { words } from './strings.ts'

type Head = DrawPage['items'][number]
const TONES: Record<Head['state'], Tone> = {
  committed: 'amber',
  drawn: 'green',
  abandoned: 'plain',
}

/** What was fixed beforehand, in words: from how many, without whom, by which event. */
export function DrawFacts(props: { draw: Head }) {
  const t = useText(words)
  const now = useLanguage()
  const { draw } = props
  const { objects, take, excluded, event, teams } = draw
  return (
    <>
      <p>
        <Tag tone={TONES[draw.state]}>{t(draw.state)}</Tag>{' '}
        {teams.map(({ name, officers }) => `${name} ${officers}`).join(' · ')}
      </p>
      <p>{t('facts', { objects, take, ...excluded })}</p>
      <p>{t('event', { day: sayDay(draw.eventDay, now, true), event })}</p>
      <p className="soft small">
        {t('publishOn', { day: sayDay(draw.publishOn, now) })} ·{' '}
        <a href={`/draws/${draw.region}/${draw.id}`}>{t('public')}</a>
      </p>
      {draw.reason !== null && <p className="note">{draw.reason}</p>}
    </>
  )
}
