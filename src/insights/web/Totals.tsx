import { useMemo } from 'react'
import { useSay, useText } from '#platform/web/index.ts'
import { MEANINGS, STEPS, type InsightsView, type Measure, type Step } from '../core/index.ts'
import { Chart } from './Chart.tsx'
import type { ChartData } from './chart-option.ts'
import { Drill, Figure, useRate, type Part } from './Drill.tsx'
import { RatingSums, Savings } from './Savings.tsx'
import { words } from './strings.ts'
import type { Asked } from './use-insights.ts'

/** 总体和趋势: how long, how often right, how often on time; month by month. */
export function Totals(props: { view: InsightsView; asked: Asked }) {
  const { view, asked } = props
  return (
    <>
      <Rates view={view} asked={asked} />
      <Steps view={view} asked={asked} />
      <Trend view={view} />
      <Savings view={view} asked={asked} />
      <RatingSums asked={asked} />
    </>
  )
}

function Rates(props: { view: InsightsView; asked: Asked }) {
  const t = useText(words)
  const say = useSay()
  const rate = useRate()
  const { asked } = props
  const { counts, firstRightPercent, lettersPerCase, repeatedPercent, onTimePercent } =
    props.view.total
  const { urged, answeredLate, filed, decided, withdrawn } = counts
  const part = (measure: Measure): Part => {
    return { label: say(MEANINGS[measure].name), measure, value: counts[measure] }
  }
  return (
    <section className="stack" aria-label={t('onceRight')}>
      <h2>{t('onceRight')}</h2>
      <div className="figures">
        <Figure
          {...{ asked, label: t('firstRightRate'), value: rate(firstRightPercent) }}
          parts={[part('firstRight'), part('firstNotRight')]}
        />
        <Figure
          {...{ asked, label: t('lettersRate') }}
          value={lettersPerCase === null ? t('none') : String(lettersPerCase)}
          parts={[part('letters'), part('firstAnswered')]}
        />
        <Figure
          {...{ asked, label: t('repeatedRate'), value: rate(repeatedPercent) }}
          late={counts.repeated > 0}
          parts={[part('repeated'), part('beyond'), part('asked')]}
        />
        <Figure
          {...{ asked, label: t('onTimeRate'), value: rate(onTimePercent) }}
          late={counts.itemsLate > 0}
          parts={[part('itemsLate'), part('items')]}
        />
      </div>
      <p className="row">
        {t('filed')} <Drill asked={asked} measure="filed" value={filed} /> · {t('decidedCount')}{' '}
        <Drill asked={asked} measure="decided" value={decided} /> · {t('lateAnswer')}{' '}
        <Drill asked={asked} measure="answeredLate" value={answeredLate} /> · {t('urged')}{' '}
        <Drill asked={asked} measure="urged" value={urged} /> · {t('withdrawn')}{' '}
        <Drill asked={asked} measure="withdrawn" value={withdrawn} />
      </p>
    </section>
  )
}

const LATE: Readonly<Record<Step, Measure | null>> = {
  answered: 'answeredLate',
  corrected: null,
  items: 'itemsLate',
  issued: 'issuedLate',
  decided: 'decidedLate',
}

function Steps(props: { view: InsightsView; asked: Asked }) {
  const t = useText(words)
  const say = useSay()
  const { asked } = props
  const { steps } = props.view.total
  const p90 = (step: Step) => {
    const days = steps[step].p90
    return days === null ? t('none') : t('days', { n: days })
  }
  return (
    <section className="stack" aria-label={t('howLong')}>
      <h2>
        {t('howLong')} <span className="soft small">{t('p90')}</span>
      </h2>
      <div className="figures">
        {STEPS.map((step) => {
          const { median, count, late, p90: slow, over } = steps[step]
          const lateOf = LATE[step]
          return (
            <Figure
              key={step}
              {...{ asked, label: say(MEANINGS[step].name), value: p90(step) }}
              note={t('medianOf', { n: median ?? t('none') })}
              parts={[
                { label: t('count'), measure: step, value: count },
                ...(lateOf ? [{ label: t('late'), measure: lateOf, value: late }] : []),
                ...(slow === null
                  ? []
                  : [{ label: t('overP90'), measure: step, value: over, of: { over: slow } }]),
              ]}
            />
          )
        })}
      </div>
    </section>
  )
}

function Trend(props: { view: InsightsView }) {
  const t = useText(words)
  const say = useSay()
  const { months } = props.view
  const charts = useMemo((): ChartData[] => {
    const labels = months.map(({ month }) => month)
    const count = (name: 'filed' | 'decided') => months.map((one) => one.figures.counts[name])
    const days = (step: Step, of: 'median' | 'p90') =>
      months.map((one) => one.figures.steps[step][of])
    const bar = 'bar' as const
    const line = 'line' as const
    return [
      {
        title: t('trend'),
        labels,
        unit: t('count'),
        series: [
          {
            name: t('filed'),
            values: count('filed'),
            kind: bar,
          },
          {
            name: t('decidedCount'),
            values: count('decided'),
            kind: bar,
          },
        ],
      },
      {
        title: t('trendDays'),
        labels,
        unit: t('workingDays'),
        series: (['decided', 'items'] as const).flatMap((step) => {
          const name = say(MEANINGS[step].name)
          return [
            {
              name: `${name} ${t('p90Short')}`,
              values: days(step, 'p90'),
              kind: line,
            },
            {
              name: `${name} ${t('median')}`,
              values: days(step, 'median'),
              kind: line,
            },
          ]
        }),
      },
      {
        title: t('trendRates'),
        labels,
        unit: '%',
        series: (['firstRightPercent', 'repeatedPercent'] as const).map((name, n) => ({
          name: t(n === 0 ? 'firstRightRate' : 'repeatedRate'),
          values: months.map(({ figures }) => figures[name]),
          kind: line,
        })),
      },
    ]
  }, [months, t, say])
  return (
    <div className="charts">
      {charts.map((data) => (
        <Chart key={data.title} data={data} corner={t('month')} />
      ))}
    </div>
  )
}
