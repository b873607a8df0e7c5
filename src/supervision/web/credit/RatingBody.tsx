import type { ReactNode } from 'react'
import {
  sayDay,
  Tag,
  useLanguage,
  useMarks,
  useSay,
  useText,
  type Tone,
} from '#platform/web/index.ts'
import type { RatingView } from '../../core/index.ts'
import { FactorCard } from './FactorCard.tsx'
import { Ground } from './Ground.tsx'
import { words } from './strings.ts'

const TONES: Record<RatingView['grade'], Tone> = { A: 'green', B: 'green', C: 'amber', D: 'red' }

/** The grade and the risk, what follows from them, and every factor; the same to holder and officer. */
export function RatingBody(props: {
  rating: RatingView
  act?: (factor: RatingView['factors'][number]) => ReactNode
}) {
  const t = useText(words)
  const say = useSay()
  const { rating, act } = props
  const { grade, gradeName, points, riskName, frequency, factors, lists, scale } = rating
  const { A, B, C } = scale.least
  const now = useLanguage()
  const { colon } = useMarks()
  return (
    <>
      <section className="card stack">
        <p>
          {t('grade')}
          {colon}
          <Tag tone={TONES[grade]}>{say(gradeName)}</Tag>{' '}
          <span className="soft">{t('points', { n: points })}</span>
          <br />
          <span className="soft small">{t('scale', { start: scale.start, A, B, C })}</span>
          <Ground of={scale.ground} />
        </p>
        <p>
          {t('risk')}
          {colon}
          {say(riskName)}
          <Ground of={rating.riskGround} />
        </p>
        <p>
          {t('effect')}
          {colon}
          {say(frequency)}
          <br />
          <span className="soft small">{t('effectNote')}</span>
          <Ground of={rating.frequencyGround} />
        </p>
      </section>
      <Quiet rating={rating} />
      <section className="stack" aria-labelledby="factors">
        <h2 id="factors">{t('factors')}</h2>
        <p className="soft small">
          {lists === null
            ? t('listsNever')
            : t('lists', { source: lists.source, day: sayDay(lists.asOf, now) })}
        </p>
        {factors.length === 0 && <p className="card">{t('noFactors')}</p>}
        <ul className="plain-list stack">
          {factors.map((factor) => (
            <li key={factor.id} className="card stack">
              <FactorCard factor={factor} />
              {act?.(factor)}
            </li>
          ))}
        </ul>
        {factors.some(({ kind }) => kind.endsWith('-commitment')) && (
          <p className="soft">{t('repairHow')}</p>
        )}
      </section>
    </>
  )
}

function Quiet(props: { rating: RatingView }) {
  const t = useText(words)
  const say = useSay()
  const { quiet, tests, ground } = props.rating.quiet
  return (
    <section className="card stack" aria-labelledby="quiet">
      <h2 id="quiet">{t('quietTitle')}</h2>
      <p>{t(quiet ? 'quietYes' : 'quietNo')}</p>
      <ul className="plain-list">
        {tests.map(({ holds, say: condition }) => (
          <li key={condition.zh}>
            <Tag tone={holds ? 'green' : 'plain'}>{t(holds ? 'met' : 'unmet')}</Tag>{' '}
            {say(condition)}
          </li>
        ))}
      </ul>
      <Ground of={ground} />
    </section>
  )
}
