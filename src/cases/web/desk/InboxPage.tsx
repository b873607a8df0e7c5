import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Empty, Segmented, Table } from 'antd'
import { useState } from 'react'
import {
  get,
  Loading,
  Page,
  Problem,
  Tag,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import type { CaseSummary } from '../../core/index.ts'
import { caseStates, toneOfCase } from '../words.ts'
import { DueDay } from './DueDay.tsx'
import { words } from './strings.ts'

interface Wire {
  readonly items: readonly CaseSummary[]
  readonly next: string | null
}

const FILTERS = [
  ['submitted', 'toAccept'],
  ['resubmitted', 'resubmitted'],
  ['correctionAsked', 'correctionAsked'],
  ['inReview', 'inReview'],
  ['decided', 'decided'],
  ['', 'all'],
] as const

/** The window's one inbox: what waits for acceptance first. */
export function InboxPage() {
  const t = useText(words)
  const [state, setState] = useState<string>('submitted')
  const pages = useInfiniteQuery({
    queryKey: ['cases', 'desk', state],
    initialPageParam: '',
    refetchInterval: 30_000,
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/cases', { state, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  return (
    <Page title={t('inbox')}>
      <Segmented
        className="segments"
        aria-label={t('filter')}
        value={state}
        onChange={setState}
        options={FILTERS.map(([value, key]) => ({ value, label: t(key) }))}
      />
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data === undefined && !pages.isError && <Loading />}
      {pages.data !== undefined && <Cases list={pages.data.pages.flatMap((p) => p.items)} />}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Cases(props: { list: readonly CaseSummary[] }) {
  const t = useText(words)
  const state = useText(caseStates)
  const now = useLanguage()
  if (props.list.length === 0) return <Empty description={t('empty')} />
  return (
    <Table<CaseSummary>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={[...props.list]}
      columns={[
        {
          title: t('caseNo'),
          render: (_, one) => (
            <Link className="num" to="/staff/cases/$caseId" params={{ caseId: one.id }}>
              {one.caseNo ?? t('noNumber')}
            </Link>
          ),
        },
        { title: t('applicant'), render: (_, one) => one.applicant ?? t('noName') },
        {
          title: t('industry'),
          render: (_, one) => (now === 'en' ? one.industry.nameEn : one.industry.name),
        },
        { title: t('kind'), render: (_, one) => t(one.kind) },
        {
          title: t('state'),
          render: (_, one) => <Tag tone={toneOfCase(one.state)}>{state(one.state)}</Tag>,
        },
        {
          title: t('progress'),
          render: (_, one) => (
            <span className="num">
              {one.progress.decided} / {one.progress.total}
            </span>
          ),
        },
        {
          title: t('due'),
          render: (_, one) => one.dueOn !== null && <DueDay day={one.dueOn} />,
        },
      ]}
    />
  )
}
