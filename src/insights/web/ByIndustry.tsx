import { useMemo } from 'react'
import { useSay, useText } from '#platform/web/index.ts'
import type { InsightsView } from '../core/index.ts'
import { Chart } from './Chart.tsx'
import { Drill, useRate } from './Drill.tsx'
import { words } from './strings.ts'
import type { Asked } from './use-insights.ts'

/** So many trades are drawn, those with most applications; the table has them all. */
const DRAWN = 12

export function ByIndustry(props: { view: InsightsView; asked: Asked }) {
  const t = useText(words)
  const say = useSay()
  const { industries } = props.view
  const data = useMemo(() => {
    const drawn = industries.slice(0, DRAWN)
    const days = (of: 'median' | 'p90') => drawn.map((one) => one.figures.steps.decided[of])
    return {
      title: t('byIndustry'),
      unit: t('workingDays'),
      lying: true,
      labels: drawn.map(({ code, name }) => `${code} ${say(name)}`),
      series: [
        {
          name: t('p90Short'),
          values: days('p90'),
          kind: 'bar' as const,
        },
        {
          name: t('median'),
          values: days('median'),
          kind: 'bar' as const,
        },
      ],
    }
  }, [industries, t, say])
  return (
    <>
      <Chart data={data} corner={t('industry')} />
      <Table view={props.view} asked={props.asked} />
    </>
  )
}

function Table(props: { view: InsightsView; asked: Asked }) {
  const t = useText(words)
  const say = useSay()
  const rate = useRate()
  const { view, asked } = props
  return (
    <div className="card wide" role="group" aria-label={t('industries')} tabIndex={0}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t('industry')}</th>
            {(['filed', 'decidedCount', 'p90Short', 'median', 'firstRightRate'] as const).map(
              (name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ),
            )}
            {(['lettersRate', 'repeatedRate', 'late'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.industries.map(({ code, name, figures }) => {
            const { counts, steps, firstRightPercent, lettersPerCase, repeatedPercent } = figures
            const of = { industry: code }
            return (
              <tr key={code}>
                <th scope="row">
                  {code} {say(name)}
                </th>
                <td>
                  <Drill {...{ asked, of, measure: 'filed', value: counts.filed }} />
                </td>
                <td>
                  <Drill {...{ asked, of, measure: 'decided', value: counts.decided }} />
                </td>
                <td>{steps.decided.p90 ?? t('none')}</td>
                <td>{steps.decided.median ?? t('none')}</td>
                <td>{rate(firstRightPercent)}</td>
                <td>{lettersPerCase ?? t('none')}</td>
                <td>{rate(repeatedPercent)}</td>
                <td>
                  <Drill {...{ asked, of, measure: 'decidedLate', value: counts.decidedLate }} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
