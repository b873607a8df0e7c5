import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useMemo } from 'react'
import { Load, useSay, useText } from '#platform/web/index.ts'
import type { RestingView } from '../core/index.ts'
import { Chart } from './Chart.tsx'
import { words } from './strings.ts'
import { useResting } from './use-insights.ts'

/** 停在哪一页: where applicants stopped, from what they saved and nothing else. */
export function Resting(props: { region: string }) {
  const t = useText(words)
  return (
    <>
      <p className="soft">{t('restingLead')}</p>
      <Load query={useResting(props.region)}>
        {(view) =>
          view.places.length === 0 ? <Empty description={t('noResting')} /> : <Places view={view} />
        }
      </Load>
    </>
  )
}

type Place = RestingView['places'][number]['place']

function Places(props: { view: RestingView }) {
  const t = useText(words)
  const say = useSay()
  const { places, drafts, more } = props.view
  const data = useMemo(() => {
    const of = (idle: 'week' | 'month' | 'longer') => places.map((one) => one[idle])
    const bar = 'bar' as const
    return {
      title: t('resting'),
      unit: t('count'),
      lying: true,
      labels: places.map(({ place }) => t(place)),
      series: [
        {
          name: t('week'),
          values: of('week'),
          kind: bar,
        },
        {
          name: t('inMonth'),
          values: of('month'),
          kind: bar,
        },
        {
          name: t('longer'),
          values: of('longer'),
          kind: bar,
        },
      ],
    }
  }, [places, t])
  return (
    <>
      <Chart data={data} corner={t('place')} />
      {more && <p className="note">{t('moreResting')}</p>}
      <details className="card">
        <summary>{t('restingList', { n: drafts.length })}</summary>
        <ul className="plain-list stack">
          {drafts.map(({ caseId, industry, place, idle }, n) => (
            <li key={caseId ?? n} className="row">
              <span>
                {industry.code} {say(industry.name)}
              </span>
              <span>{t(place as Place)}</span>
              <span className="soft">{t('idle', { n: idle })}</span>
              {caseId === null ? (
                <span className="soft small">{t('draft')}</span>
              ) : (
                <Link to="/staff/cases/$caseId" params={{ caseId }}>
                  {t('openCase')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
