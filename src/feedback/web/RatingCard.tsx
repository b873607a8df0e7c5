import { Link } from '@tanstack/react-router'
import {
  sayDay,
  sayInstant,
  Tag,
  useLanguage,
  useMarks,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { GRADES, isLow, REASON_NAMES } from '../core/grades.ts'
import type { RatingView } from '../core/index.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { words } from './desk-strings.ts'

/** One rating: the grade in words, what it was about, and the call back that is owed or was made. */
export function RatingCard(props: { rating: RatingView }) {
  const say = useSay()
  const now = useLanguage()
  const { semicolon } = useMarks()
  const { rating } = props
  const low = isLow(rating.grade)
  const names = REASON_NAMES[low ? 'low' : 'good']
  return (
    <article className="card stack" aria-label={rating.number}>
      <div className="row between">
        <span>
          <Tag tone={low ? 'amber' : 'green'}>{say(GRADES[rating.grade] ?? '')}</Tag>{' '}
          <span className="strong">{say(rating.industry.name)}</span>
        </span>
        <span className="soft small num">{sayInstant(rating.at, now)}</span>
      </div>
      <Where rating={rating} />
      {rating.reasons.length > 0 && (
        <p>{rating.reasons.map((reason) => say(names[reason])).join(semicolon)}</p>
      )}
      {rating.words !== '' && <p>{rating.words}</p>}
      <CallBack rating={rating} />
    </article>
  )
}

function Where(props: { rating: RatingView }) {
  const t = useText(words)
  const { subject, subjectId, number } = props.rating
  if (subject === 'cancel')
    return (
      <Link to="/staff/licences/$number" params={{ number }}>
        {number}
      </Link>
    )
  return (
    <Link to="/staff/cases/$caseId" params={{ caseId: subjectId }}>
      {t('seeCase', { number })}
    </Link>
  )
}

function CallBack(props: { rating: RatingView }) {
  const t = useText(words)
  const now = useLanguage()
  const { rating } = props
  const { callBack } = rating
  if (callBack === null) return null
  if (callBack.outcome !== null)
    return (
      <p className="note green">
        {t('done', { outcome: t(callBack.outcome) })} {callBack.words}
      </p>
    )
  const late = callBack.due < today()
  const day = sayDay(callBack.due, now, true)
  return (
    <>
      <p className="num">
        <Tag tone={late ? 'red' : 'amber'}>{t(late ? 'overdue' : 'due', { day })}</Tag>
      </p>
      <AnswerForm rating={rating} />
    </>
  )
}

/** The day on a Beijing wall. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
