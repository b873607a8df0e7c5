import { sayDay, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { RatingView } from '../../core/index.ts'
import { Ground } from './Ground.tsx'
import { words } from './strings.ts'

type Factor = RatingView['factors'][number]

/** One factor: what, when, by whom, how many points, how long, and where the rule comes from. */
export function FactorCard(props: { factor: Factor }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { name, counts, points, on, words: said, department, until, ended, ground } = props.factor
  const { appeal } = props.factor
  const signed = points > 0 ? `+${points}` : String(points)
  return (
    <>
      <div className="row between">
        <h3>{say(name)}</h3>
        <Tag tone={!counts ? 'plain' : points > 0 ? 'green' : 'red'}>
          {counts ? t('pointsOf', { n: signed }) : t('notCounted')}
        </Tag>
      </div>
      <p className="break">{said}</p>
      <p className="soft small">
        {t('by', { day: sayDay(on, now), by: department })} ·{' '}
        {until === null ? t('untilEnded') : t('until', { day: sayDay(until, now) })}
      </p>
      <Ground of={ground} />
      {ended && (
        <p className="note green">
          {t(ended.why, { day: sayDay(ended.on, now), words: ended.words })}
        </p>
      )}
      {appeal && ended === null && (
        <p className="note">
          {t(appeal.state, { day: sayDay(appeal.due, now, true) })} {appeal.answer}
        </p>
      )}
    </>
  )
}
