import { Fragment, useMemo } from 'react'
import { useSay, useText } from '#platform/web/index.ts'
import type { FiguresView, InsightsView } from '../core/index.ts'
import { Chart } from './Chart.tsx'
import { Drill, useRate, type Of } from './Drill.tsx'
import { words } from './strings.ts'
import type { Asked } from './use-insights.ts'

/** 按部门和事项: how long each takes for what, how often late, how often urged. */
export function ByDepartment(props: { view: InsightsView; asked: Asked }) {
  const t = useText(words)
  const say = useSay()
  const { view, asked } = props
  const { departments } = view
  const data = useMemo(() => {
    const days = (of: 'median' | 'p90') => departments.map((one) => one.figures.steps.items[of])
    return {
      title: t('byDepartment'),
      unit: t('workingDays'),
      lying: true,
      labels: departments.map(({ name }) => say(name)),
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
  }, [departments, t, say])
  return (
    <>
      <Chart data={data} corner={t('department')} />
      <div className="card wide" role="group" aria-label={t('departments')} tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">
                {t('department')} / {t('item')}
              </th>
              {(['count', 'p90Short', 'median', 'late', 'onTimeRate', 'urged'] as const).map(
                (name) => (
                  <th key={name} scope="col">
                    {t(name)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {departments.map(({ code, name, figures, urged, items }) => (
              <Fragment key={code}>
                <tr>
                  <th scope="row">{say(name)}</th>
                  <Cells {...{ asked, figures, of: { department: code } }} />
                  <td>
                    <Drill
                      {...{ asked, of: { department: code }, measure: 'urged', value: urged }}
                    />
                  </td>
                </tr>
                {items.map((item) => (
                  <tr key={item.code} className="sub">
                    <th scope="row">{say(item.name)}</th>
                    <Cells
                      {...{ asked, figures: item.figures }}
                      of={{ department: code, item: item.code }}
                    />
                    <td />
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Cells(props: { asked: Asked; figures: FiguresView; of: Of }) {
  const t = useText(words)
  const rate = useRate()
  const { asked, figures, of } = props
  const { counts, steps, onTimePercent } = figures
  const { p90, median } = steps.items
  return (
    <>
      <td>
        <Drill {...{ asked, of, measure: 'items', value: counts.items }} />
      </td>
      <td>{p90 ?? t('none')}</td>
      <td>{median ?? t('none')}</td>
      <td>
        <Drill {...{ asked, of, measure: 'itemsLate', value: counts.itemsLate }} />
      </td>
      <td>{rate(onTimePercent)}</td>
    </>
  )
}
