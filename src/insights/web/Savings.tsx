import { Link } from '@tanstack/react-router'
import { Load, useText } from '#platform/web/index.ts'
import type { InsightsView } from '../core/index.ts'
import { Drill, useRate } from './Drill.tsx'
import { words } from './strings.ts'
import { useRatings, type Asked } from './use-insights.ts'

/** 一表申请省了多少, beside what the catalogue promises. */
export function Savings(props: { view: InsightsView; asked: Asked }) {
  const t = useText(words)
  const rate = useRate()
  const { savings, total } = props.view
  if (savings.cases === 0) return null
  const less = (apart: number, really: number) =>
    apart === 0 ? null : Math.round((1000 * (apart - really)) / apart) / 10
  return (
    <section className="card stack" aria-label={t('savings')}>
      <h2>{t('savings')}</h2>
      <p className="soft">
        {t('savingsLead', { n: savings.cases })} {t('decidedCount')}{' '}
        <Drill asked={props.asked} measure="decided" value={total.counts.decided} />
      </p>
      <div className="wide" role="group" aria-label={t('savings')} tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              {(['apart', 'really', 'saved', 'promised'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['boxes', 'papers', 'days'] as const).map((name) => (
              <tr key={name}>
                <th scope="row">{t(name === 'days' ? 'workingDays' : name)}</th>
                <td>{savings[name].apart}</td>
                <td>{savings[name].really}</td>
                <td>{rate(less(savings[name].apart, savings[name].really))}</td>
                <td>{rate(savings[name].promisedPercent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** 好差评 of the period, with the call-backs that are open. */
export function RatingSums(props: { asked: Asked }) {
  const t = useText(words)
  const rate = useRate()
  return (
    <Load query={useRatings(props.asked)} lines={2}>
      {({ goodPercent, count, bad, open, overdue }) => (
        <section className="card row between" aria-label={t('ratings')}>
          <p>
            <span className="strong">{t('goodRate')}</span> {rate(goodPercent)}{' '}
            <span className="soft">{t('ratingsOf', { n: count, bad })}</span>{' '}
            {open > 0 && <span>{t('callBacks', { open, overdue })}</span>}
          </p>
          <Link className="link-button" to="/staff/ratings">
            {t('openRatings')}
          </Link>
        </section>
      )}
    </Load>
  )
}
