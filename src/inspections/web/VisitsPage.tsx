import { Link } from '@tanstack/react-router'
import { Button, Empty, Segmented } from 'antd'
import { useState } from 'react'
import { Loading, Page, Problem, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import type { VisitSummary } from '../core/index.ts'
import { words } from './strings.ts'
import { useVisits } from './use-visits.ts'
import './visit.css'

const FILTERS = ['open', 'rectification', 'passed'] as const

/** The visits to make, the most urgent as the server orders them. */
export function VisitsPage() {
  const t = useText(words)
  const [state, setState] = useState<(typeof FILTERS)[number]>('open')
  const visits = useVisits(state)
  const list = visits.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t('visits')}>
      <Segmented
        className="segments"
        aria-label={t('filter')}
        size="large"
        value={state}
        onChange={setState}
        options={FILTERS.map((value) => ({ value, label: t(value) }))}
      />
      {visits.isError && <Problem error={visits.error} retry={() => void visits.refetch()} />}
      {list === undefined && !visits.isError && <Loading />}
      {list?.length === 0 && <Empty description={t('empty')} />}
      <ul className="plain-list stack visit-list">
        {list?.map((visit) => (
          <li key={visit.id}>
            <VisitTile visit={visit} />
          </li>
        ))}
      </ul>
      {visits.hasNextPage && (
        <Button loading={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function VisitTile(props: { visit: VisitSummary }) {
  const t = useText(words)
  const now = useLanguage()
  const { visit } = props
  return (
    <Link className="tile" to="/staff/visits/$visitId" params={{ visitId: visit.id }}>
      <span>
        <span className="strong">{visit.applicant ?? t('noName')}</span> ·{' '}
        {now === 'en' ? visit.industry.nameEn : visit.industry.name}
        <br />
        {visit.address ?? t('noAddress')}
        <br />
        <span className="soft num">
          {visit.caseNo} · {visit.items.map((item) => item.certificate).join('、')}
          {visit.dueOn !== null && ` · ${t('dueBy', { day: sayDay(visit.dueOn, now, true) })}`}
        </span>
      </span>
      <span aria-hidden="true">›</span>
    </Link>
  )
}
