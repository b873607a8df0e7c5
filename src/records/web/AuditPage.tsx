import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
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
              <Box
                id={id}
                aria={aria}
                box={box}
                value={typed[box]}
                onChange={(value) => setTyped({ ...typed, [box]: value })}
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

interface Region {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** One box of the filter; the regions are chosen by their names. */
function Box(props: {
  id: string
  aria: object
  box: (typeof BOXES)[number]
  value: string
  onChange: (value: string) => void
}) {
  const t = useText(words)
  const now = useLanguage()
  const { id, aria, box, value, onChange } = props
  const regions = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => get<readonly Region[]>('/regions', signal),
    enabled: box === 'region',
    staleTime: Infinity,
  }).data
  if (box !== 'region')
    return (
      <Input
        id={id}
        {...aria}
        type={box === 'from' || box === 'until' ? 'date' : 'text'}
        value={value}
        onChange={(event) => onChange(event.target.value.trim())}
      />
    )
  return (
    <select
      id={id}
      {...aria}
      className="input"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="*">{t('accounts')}</option>
      {(regions ?? []).map((region) => (
        <option key={region.code} value={region.code}>
          {now === 'en' ? region.nameEn : region.name}
        </option>
      ))}
    </select>
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
