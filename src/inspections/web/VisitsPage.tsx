import { Link } from '@tanstack/react-router'
import { Empty, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { Loading, Page, Problem, useText } from '#platform/web/index.ts'
import { useSession } from '../../access/web/index.ts'
import type { VisitSummary } from '../core/index.ts'
import { startWorker } from './device/worker.ts'
import { KeepAll } from './KeepAll.tsx'
import { words } from './strings.ts'
import { useKept } from './use-kept.ts'
import { useVisits } from './use-visits.ts'
import { VisitTile } from './VisitTile.tsx'
import './visit.css'

const FILTERS = ['open', 'rectification', 'passed'] as const

/** The visits to make; without a network those that are kept on this device. */
export function VisitsPage() {
  const t = useText(words)
  const [state, setState] = useState<(typeof FILTERS)[number]>('open')
  const actor = useSession().data?.actor
  const visits = useVisits(state)
  const kept = useKept(actor?.accountId)
  useEffect(startWorker, [])
  const list = visits.data?.pages.flatMap((page) => page.items)
  const offline = visits.isError && list === undefined
  const inspects = actor?.roles.some(({ role }) => role === 'inspector') === true
  return (
    <Page title={t('visits')}>
      <div className="stack visit-list">
        <Segmented
          className="segments"
          aria-label={t('filter')}
          size="large"
          value={state}
          onChange={setState}
          options={FILTERS.map((value) => ({ value, label: t(value) }))}
        />
        {offline && <Offline error={visits.error} kept={kept.list} />}
        {list === undefined && !visits.isError && <Loading />}
        {list?.length === 0 && <Empty description={t('empty')} />}
        <ul className="plain-list stack">
          {list?.map((visit) => (
            <li key={visit.id}>
              <VisitTile visit={visit} kept={kept.list.find((one) => one.visit.id === visit.id)} />
            </li>
          ))}
        </ul>
        <ElsewhereUnsent list={list} kept={kept.list} />
        {visits.hasNextPage && (
          <button type="button" className="big" onClick={() => void visits.fetchNextPage()}>
            {t('more')}
          </button>
        )}
        {inspects && list !== undefined && list.length > 0 && state !== 'passed' && (
          <KeepAll account={actor?.accountId ?? ''} visits={list} onKept={kept.reload} />
        )}
        {inspects && (
          <Link className="big quiet" to="/staff/checks">
            {t('checksHere')}
          </Link>
        )}
        <Link className="big quiet" to="/staff/officers">
          {t('roster')}
        </Link>
      </div>
    </Page>
  )
}

type KeptList = ReturnType<typeof useKept>['list']

function Offline(props: { error: unknown; kept: KeptList }) {
  const t = useText(words)
  const { kept } = props
  if (kept.length === 0)
    return (
      <>
        <p className="note amber">{t('nothingKept')}</p>
        <Problem error={props.error} />
      </>
    )
  return (
    <>
      <p className="note amber">{t('offlineList')}</p>
      <ul className="plain-list stack">
        {kept.map((one) => (
          <li key={one.visit.id}>
            <VisitTile visit={one.visit.view} kept={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Something unsent of a visit that is not on this page must not be forgotten. */
function ElsewhereUnsent(props: { list: readonly VisitSummary[] | undefined; kept: KeptList }) {
  if (props.list === undefined) return null
  const shown = new Set(props.list.map(({ id }) => id))
  const others = props.kept.filter((one) => one.unsent > 0 && !shown.has(one.visit.id))
  return (
    <ul className="plain-list stack">
      {others.map((one) => (
        <li key={one.visit.id}>
          <VisitTile visit={one.visit.view} kept={one} />
        </li>
      ))}
    </ul>
  )
}
