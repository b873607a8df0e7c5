import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Empty, Segmented } from 'antd'
import { useState } from 'react'
import {
  get,
  Loading,
  Page,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { TaskPage } from '../core/index.ts'
import type { z } from 'zod'
import { CHECK_WORDS } from './Proceedings.tsx'
import { words } from './strings.ts'

type Wire = z.infer<typeof TaskPage>
const FILTERS = ['open', 'overdue', 'closed'] as const

/** 事后核查: what was granted on a promise and is to be checked, first due first. */
export function AfterChecksPage() {
  const t = useText(words)
  const [state, setState] = useState<(typeof FILTERS)[number]>('open')
  const pages = useInfiniteQuery({
    queryKey: ['after-checks', state],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/after-checks', { state, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  return (
    <Page title={t('afterChecks')} lead={t('afterChecksLead')}>
      <div>
        <Link to="/staff/branches">{t('back')}</Link>
      </div>
      <Segmented
        className="segments"
        aria-label={t('filter')}
        value={state}
        onChange={setState}
        options={[
          { value: 'open', label: t('checksOpen') },
          { value: 'overdue', label: t('checksOverdue') },
          { value: 'closed', label: t('checksClosed') },
        ]}
      />
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data === undefined && !pages.isError && <Loading />}
      {pages.data !== undefined && <Tasks list={pages.data.pages.flatMap((one) => one.items)} />}
      {pages.hasNextPage && (
        <Button
          autoInsertSpace={false}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Tasks(props: { list: Wire['items'] }) {
  const t = useText(words)
  const nameOf = useNames()
  const now = useLanguage()
  if (props.list.length === 0) return <Empty description={t('noChecks')} />
  return (
    <Rows
      rowKey={(one) => `${one.caseId}.${one.item}`}
      list={props.list}
      columns={[
        {
          title: t('caseNo'),
          cell: (one) => (
            <Link
              className="num"
              to="/staff/branches/$caseId/$item"
              params={{ caseId: one.caseId, item: one.item }}
            >
              {one.caseNo}
            </Link>
          ),
        },
        { title: t('item'), cell: (one) => nameOf(one.certificate, one.item) },
        { title: t('applicant'), cell: (one) => one.applicant ?? t('noName') },
        { title: t('state'), cell: (one) => t(CHECK_WORDS[one.state]) },
        {
          title: t('due'),
          cell: (one) => (
            <span className="num">
              {sayDay(one.dueOn, now, true)} {one.overdue && <Tag tone="red">{t('red')}</Tag>}
            </span>
          ),
        },
      ]}
    />
  )
}
