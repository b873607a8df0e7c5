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
import { branchStates, DueDay, toneOfBranch } from '../../cases/web/index.ts'
import type { BranchSummary } from '../core/index.ts'
import { words } from './strings.ts'

interface Wire {
  readonly items: readonly BranchSummary[]
  readonly next: string | null
}

const FILTERS = ['open', 'inspection', 'suspended', 'granted', 'refused'] as const

/** A department's inbox: only its own items. */
export function BranchInboxPage() {
  const t = useText(words)
  const [state, setState] = useState<(typeof FILTERS)[number]>('open')
  const pages = useInfiniteQuery({
    queryKey: ['branches', state],
    initialPageParam: '',
    refetchInterval: 30_000,
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/branches', { state, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  return (
    <Page title={t('inbox')}>
      <Segmented
        className="segments"
        aria-label={t('filter')}
        value={state}
        onChange={setState}
        options={FILTERS.map((value) => ({ value, label: t(value) }))}
      />
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data === undefined && !pages.isError && <Loading />}
      {pages.data !== undefined && <Branches list={pages.data.pages.flatMap((p) => p.items)} />}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Branches(props: { list: readonly BranchSummary[] }) {
  const t = useText(words)
  const state = useText(branchStates)
  const now = useLanguage()
  if (props.list.length === 0) return <Empty description={t('empty')} />
  return (
    <Table<BranchSummary>
      rowKey={(one) => `${one.caseId}.${one.item.id}`}
      size="small"
      pagination={false}
      dataSource={[...props.list]}
      columns={[
        {
          title: t('caseNo'),
          render: (_, one) => (
            <Link
              className="num"
              to="/staff/branches/$caseId/$item"
              params={{ caseId: one.caseId, item: one.item.id }}
            >
              {one.caseNo}
            </Link>
          ),
        },
        { title: t('item'), render: (_, one) => one.item.certificate },
        { title: t('applicant'), render: (_, one) => one.applicant ?? t('noName') },
        {
          title: t('industry'),
          render: (_, one) => (now === 'en' ? one.industry.nameEn : one.industry.name),
        },
        {
          title: t('state'),
          render: (_, one) => (
            <Tag tone={toneOfBranch(one.item.state)}>{state(one.item.state ?? 'none')}</Tag>
          ),
        },
        { title: t('claimed'), render: (_, one) => one.claimedBy?.name ?? '' },
        {
          title: t('others'),
          render: (_, one) => (
            <span className="num">
              {one.progress.decided} / {one.progress.total}
            </span>
          ),
        },
        {
          title: t('due'),
          render: (_, one) => one.item.dueOn !== null && <DueDay day={one.item.dueOn} />,
        },
      ]}
    />
  )
}
