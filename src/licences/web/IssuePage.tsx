import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Empty } from 'antd'
import {
  get,
  Loading,
  Page,
  Problem,
  request,
  useCommand,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { CaseSummary } from '../../cases/core/index.ts'
import type { LicenceView } from '../core/index.ts'
import { words } from './strings.ts'

interface Wire {
  readonly items: readonly CaseSummary[]
  readonly next: string | null
}

/** The lead authority's queue: every department has decided, the licence is to be issued. */
export function IssuePage() {
  const t = useText(words)
  const client = useQueryClient()
  const cases = useInfiniteQuery({
    queryKey: ['cases', 'to-issue'],
    initialPageParam: '',
    refetchInterval: 30_000,
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/cases', { state: 'decided', cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  const issue = useCommand(
    async (id: string, key) =>
      (await request<{ licence: LicenceView }>('POST', `/cases/${id}/issue`, { body: {}, key }))
        .body.licence,
    async () => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      void client.invalidateQueries({ queryKey: ['licences'] })
    },
  )
  return (
    <Page title={t('toIssue')}>
      {issue.isError && <Problem error={issue.error} />}
      {issue.isSuccess && (
        <p className="note green" role="status">
          <Link to="/staff/licences/$number" params={{ number: issue.data.number }}>
            {t('issued', { number: issue.data.number })}
          </Link>
        </p>
      )}
      {cases.isError && <Problem error={cases.error} retry={() => void cases.refetch()} />}
      {cases.data === undefined && !cases.isError && <Loading />}
      {cases.data !== undefined && (
        <Queue
          list={cases.data.pages.flatMap((page) => page.items)}
          busy={issue.isPending ? issue.variables : undefined}
          onIssue={(id) => issue.mutate(id)}
        />
      )}
      {cases.hasNextPage && (
        <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Queue(props: {
  list: readonly CaseSummary[]
  busy: string | undefined
  onIssue: (id: string) => void
}) {
  const t = useText(words)
  const nameOf = useNames()
  if (props.list.length === 0) return <Empty description={t('nothingToIssue')} />
  return (
    <Rows
      rowKey={(one) => one.id}
      list={props.list}
      columns={[
        {
          title: t('caseNo'),
          cell: (one) => (
            <Link className="num" to="/staff/cases/$caseId" params={{ caseId: one.id }}>
              {one.caseNo}
            </Link>
          ),
        },
        { title: t('applicant'), cell: (one) => one.applicant ?? '' },
        { title: t('industry'), cell: (one) => nameOf(one.industry.name) },
        {
          title: t('outcome'),
          cell: (one) => (one.outcome === null ? '' : t(one.outcome)),
        },
        {
          title: t('action'),
          cell: (one) =>
            one.outcome === 'none' ? (
              t('closedAtWindow')
            ) : (
              <Button
                type="primary"
                loading={props.busy === one.id}
                aria-label={t('issueFor', { caseNo: one.caseNo ?? '' })}
                onClick={() => props.onIssue(one.id)}
              >
                {t('issue')}
              </Button>
            ),
        },
      ]}
    />
  )
}
