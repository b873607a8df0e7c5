import { useNavigate, useSearch } from '@tanstack/react-router'
import { Empty, Segmented } from 'antd'
import { Load, Loading, Page, useText } from '#platform/web/index.ts'
import type { InsightsView } from '../core/index.ts'
import { ByDepartment } from './ByDepartment.tsx'
import { ByIndustry } from './ByIndustry.tsx'
import { Filters } from './Filters.tsx'
import './insights.css'
import { Resting } from './Resting.tsx'
import { VIEWS, type InsightSearch, type View } from './search.ts'
import { words } from './strings.ts'
import { Totals } from './Totals.tsx'
import { askedOf, useInsights, useLedRegion, type Asked } from './use-insights.ts'
import { Waves } from './Waves.tsx'

/** 数据看板: how long, how often right, which notices were broken, where people stop, what was saved. */
export function InsightsPage() {
  const region = useLedRegion()
  return region === undefined ? <Loading /> : <Dashboards region={region} />
}

function Dashboards(props: { region: string }) {
  const t = useText(words)
  const search: InsightSearch = useSearch({ from: '/staff/insights' })
  const navigate = useNavigate({ from: '/staff/insights' })
  const asked = askedOf(props.region, search)
  const insights = useInsights(asked)
  const { view: chosen = 'total' } = search
  return (
    <Page title={t('insights')} lead={t('insightsLead')}>
      <div className="view-choice">
        <Segmented<View>
          aria-label={t('view')}
          value={chosen}
          options={VIEWS.map((value) => ({ value, label: t(value) }))}
          onChange={(view) => void navigate({ search: { ...search, view } })}
        />
      </div>
      {chosen === 'resting' && <Resting region={props.region} />}
      {chosen === 'waves' && <Waves region={props.region} />}
      {chosen !== 'resting' && chosen !== 'waves' && (
        <>
          <Filters asked={asked} search={search} choices={insights.data?.choices} />
          <Load query={insights}>
            {(view) => <Chosen view={view} asked={asked} chosen={chosen} />}
          </Load>
          <p className="soft small">{t('exportNote')}</p>
        </>
      )}
    </Page>
  )
}

function Chosen(props: { view: InsightsView; asked: Asked; chosen: View }) {
  const t = useText(words)
  const { view, asked, chosen } = props
  const nothing = Object.values(view.total.counts).every((count) => count === 0)
  if (nothing) return <Empty description={t('nothingYet')} />
  if (chosen === 'industries') return <ByIndustry view={view} asked={asked} />
  if (chosen === 'departments') return <ByDepartment view={view} asked={asked} />
  return <Totals view={view} asked={asked} />
}
