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
import type { DeadlineView } from '../../../core/index.ts'
import { words } from './strings.ts'

interface Wire {
  readonly items: readonly DeadlineView[]
  readonly next: string | null
}

/** 期限监控: what is over, and what has two working days left. */
export function DeadlinesPage() {
  const t = useText(words)
  const [level, setLevel] = useState<DeadlineView['level']>('red')
  const pages = useInfiniteQuery({
    queryKey: ['deadlines', level],
    initialPageParam: '',
    refetchInterval: 60_000,
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/deadlines', { level, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  const list = pages.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t('deadlines')}>
      <Segmented
        className="segments"
        aria-label={t('level')}
        value={level}
        onChange={(value) => setLevel(value)}
        options={(['red', 'amber'] as const).map((value) => ({ value, label: t(value) }))}
      />
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {list === undefined && !pages.isError && <Loading />}
      {list?.length === 0 && <Empty description={t(level === 'red' ? 'noneRed' : 'noneAmber')} />}
      {list !== undefined && list.length > 0 && <Lines list={list} />}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Lines(props: { list: readonly DeadlineView[] }) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = (one: { name: string; nameEn: string }) => (now === 'en' ? one.nameEn : one.name)
  return (
    <Rows
      rowKey={(one) => `${one.caseId} ${one.subject} ${one.item?.id ?? ''}`}
      list={props.list}
      columns={[
        {
          title: t('caseNo'),
          cell: (one) => (
            <Link className="num" to="/staff/cases/$caseId" params={{ caseId: one.caseId }}>
              {one.caseNo}
            </Link>
          ),
        },
        { title: t('applicant'), cell: (one) => one.applicant },
        {
          title: t('subject'),
          cell: (one) =>
            one.item === null
              ? t(one.subject)
              : t('subjectOf', { subject: t(one.subject), item: nameOf(one.item) }),
        },
        {
          title: t('who'),
          cell: (one) =>
            [one.department && nameOf(one.department), one.handler]
              .filter((name) => name != null)
              .join(now === 'en' ? ', ' : '、'),
        },
        {
          title: t('due'),
          cell: (one) => <span className="num">{sayDay(one.due, now, true)}</span>,
        },
        {
          title: t('left'),
          cell: (one) => (
            <span className="row">
              <Tag tone={one.level}>
                {one.left < 0 ? t('over', { n: -one.left }) : t('leftDays', { n: one.left })}
              </Tag>
              {one.urged > 0 && <span className="soft small">{t('urged', { n: one.urged })}</span>}
            </span>
          ),
        },
      ]}
    />
  )
}
