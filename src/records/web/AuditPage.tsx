import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  get,
  Loading,
  Page,
  Problem,
  sayInstant,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import { words } from './strings.ts'

interface RecordView {
  readonly id: string
  readonly at: string
  readonly actor: string | null
  readonly action: string
  readonly objectKind: string | null
  readonly objectId: string | null
  readonly detail: Readonly<Record<string, unknown>> | null
}

const BOXES = ['region', 'actor', 'action', 'object', 'from', 'until'] as const
type Filter = Readonly<Record<(typeof BOXES)[number], string>>
const START: Filter = { region: '*', actor: '', action: '', object: '', from: '', until: '' }

/** 审计: looking through the records of one region; nothing is asked before the button is pressed. */
export function AuditPage() {
  const t = useText(words)
  const [typed, setTyped] = useState<Filter>(START)
  const [filter, setFilter] = useState<Filter>()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          setFilter(typed)
        }}
      >
        {BOXES.map((box) => (
          <Field key={box} label={t(box)}>
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                type={box === 'from' || box === 'until' ? 'date' : 'text'}
                value={typed[box]}
                onChange={(event) => setTyped({ ...typed, [box]: event.target.value.trim() })}
              />
            )}
          </Field>
        ))}
        <Button type="primary" htmlType="submit">
          {t('look')}
        </Button>
        <a href={withQuery('/api/v1/records.csv', typed)} download>
          {t('export')}
        </a>
      </form>
      {filter !== undefined && <Found key={JSON.stringify(filter)} filter={filter} />}
    </Page>
  )
}

function Found(props: { filter: Filter }) {
  const t = useText(words)
  const pages = useInfiniteQuery({
    queryKey: ['records', props.filter],
    initialPageParam: '',
    // each look is recorded: none is repeated by itself
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    queryFn: ({ pageParam, signal }) =>
      get<{ items: readonly RecordView[]; next: string | null }>(
        withQuery('/records', { ...props.filter, cursor: pageParam }),
        signal,
      ),
    getNextPageParam: (last) => last.next,
  })
  const list = pages.data?.pages.flatMap((page) => page.items)
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (list === undefined) return <Loading />
  if (list.length === 0) return <Empty description={t('none')} />
  return (
    <>
      <Table rows={list} />
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

function Table(props: { rows: readonly RecordView[] }) {
  const t = useText(words)
  const now = useLanguage()
  const heads = ['at', 'actor', 'action', 'object', 'detail'] as const
  return (
    <div className="wide-table" role="region" aria-label={t('title')} tabIndex={0}>
      <table className="lines">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <td className="num">{sayInstant(row.at, now)}</td>
              <td>{row.actor ?? t('system')}</td>
              <td>{row.action}</td>
              <td className="num">
                {row.objectKind} {row.objectId}
              </td>
              <td className="small">{row.detail === null ? '' : JSON.stringify(row.detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
