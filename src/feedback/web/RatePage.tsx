import { useParams } from '@tanstack/react-router'
import { SessionGate } from '../../access/web/index.ts'
import { Load, Page, sayDay, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { CALL_BACK_DAYS, GRADES, type Subject } from '../core/grades.ts'
import type { RatingView } from '../core/index.ts'
import { RateForm } from './RateForm.tsx'
import { words } from './strings.ts'
import { useStanding } from './use-rating.ts'

/** 好差评 of one case, or of one answered request to cancel. */
export function RatePage() {
  return <SessionGate>{() => <One />}</SessionGate>
}

function One() {
  const { subject, id } = useParams({ from: '/rate/$subject/$id' })
  const t = useText(words)
  const kind: Subject = subject === 'cancel' ? 'cancel' : 'case'
  return (
    <Load query={useStanding(kind, id)}>
      {({ standing, number, rating }) => (
        <Page
          title={t(rating === null ? 'title' : 'thanks')}
          lead={t('lead', { number: number ?? '', days: CALL_BACK_DAYS })}
        >
          {standing === 'notYet' && <p className="note">{t('notYet')}</p>}
          {standing === 'open' && <RateForm subject={kind} id={id} />}
          {rating !== null && <Given rating={rating} />}
          <div>
            <button type="button" className="link-button" onClick={() => history.back()}>
              {t('back')}
            </button>
          </div>
        </Page>
      )}
    </Load>
  )
}

function Given(props: { rating: RatingView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { grade, callBack, words: said } = props.rating
  const name = GRADES[grade]
  return (
    <div className="note green stack" role="status">
      <p className="strong">{t('yours', { grade: name === undefined ? grade : say(name) })}</p>
      {said !== '' && <p>{said}</p>}
      {callBack?.state === 'open' && (
        <p className="num">{t('callBackBy', { day: sayDay(callBack.due, now, true) })}</p>
      )}
      {callBack?.outcome != null && (
        <p>{t('calledBack', { outcome: t(callBack.outcome), words: callBack.words ?? '' })}</p>
      )}
    </div>
  )
}
