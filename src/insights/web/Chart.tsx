import { useEffect, useRef } from 'react'
import { useText } from '#platform/web/index.ts'
import { chartOption, type ChartData } from './chart-option.ts'
import { words } from './strings.ts'

/** A chart with the same numbers as a table below it, for who cannot see it or wants to copy them. */
export function Chart(props: { data: ChartData; corner: string }) {
  const t = useText(words)
  const place = useRef<HTMLDivElement>(null)
  const { data } = props
  const { title, labels, series, unit, lying } = data
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    let alive = true
    let stop = (): void => undefined
    void import('./charts.ts').then(({ draw }) => {
      if (!alive) return
      const chart = draw(element)
      chart.setOption(chartOption(data))
      const watch = new ResizeObserver(() => chart.resize())
      watch.observe(element)
      stop = () => {
        watch.disconnect()
        chart.dispose()
      }
    })
    return () => {
      alive = false
      stop()
    }
  }, [data])
  const height = lying === true ? 60 + labels.length * 22 * series.length : 280
  return (
    <figure className="chart card">
      <figcaption>
        {title} <span className="soft small">（{unit}）</span>
      </figcaption>
      <div ref={place} role="img" aria-label={t('chartOf', { title })} style={{ height }} />
      <details>
        <summary>{t('asTable')}</summary>
        <div className="wide" role="group" aria-label={title} tabIndex={0}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{props.corner}</th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((label, n) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {series.map(({ name, values }) => (
                    <td key={name}>{values[n] ?? t('none')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
