import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import {
  Bar,
  get,
  Load,
  Problem,
  request,
  Tag,
  useCommand,
  useLanguage,
  useText,
  withQuery,
  type Tone,
} from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { words } from './strings.ts'

export interface ImportWire {
  readonly id: string
  readonly file: string
  readonly at: string
  readonly by: string
  readonly state: 'checked' | 'running' | 'done'
  readonly lines: number
  readonly wrong: number
  readonly done: number
}

interface LineWire {
  readonly line: number
  readonly state: 'ready' | 'wrong' | 'known' | 'entered' | 'refused'
  readonly says: string
  readonly faults: readonly { readonly column: string; readonly zh: string; readonly en: string }[]
}

const STATES = ['', 'ready', 'wrong', 'known', 'entered', 'refused'] as const
const WORD = {
  '': 'all',
  ready: 'lineReady',
  wrong: 'lineWrong',
  known: 'lineKnown',
  entered: 'lineEntered',
  refused: 'lineRefused',
} as const
const TONE: Record<LineWire['state'], Tone> = {
  ready: 'blue',
  wrong: 'red',
  known: 'plain',
  entered: 'green',
  refused: 'red',
}

/** One import: what the dry run said, the confirmation, and its progress while the job works. */
export function ImportReport(props: { id: string }) {
  const query = useQuery({
    queryKey: ['import', props.id],
    queryFn: ({ signal }) => get<ImportWire>(`/licence-imports/${props.id}`, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1000 : false),
  })
  return <Load query={query}>{(one) => <Report one={one} />}</Load>
}

function Report(props: { one: ImportWire }) {
  const t = useText(words)
  const client = useQueryClient()
  const { one } = props
  const confirm = useCommand(
    (_: undefined, key) => request('POST', `/licence-imports/${one.id}/confirm`, { body: {}, key }),
    async () => {
      await client.invalidateQueries({ queryKey: ['import', one.id] })
      await client.invalidateQueries({ queryKey: ['imports'] })
    },
  )
  const ready = one.lines - one.wrong
  return (
    <section className="card stack" aria-labelledby="report">
      <h2 id="report">{t('report')}</h2>
      <p className={one.wrong > 0 ? 'note amber' : 'note green'} role="status">
        {t('summary', { ...one })}
      </p>
      {confirm.isError && <Problem error={confirm.error} />}
      {one.state === 'checked' && ready > 0 && (
        <div>
          <Button
            type="primary"
            loading={confirm.isPending}
            onClick={() => confirm.mutate(undefined)}
          >
            {t('confirm')}
          </Button>
        </div>
      )}
      {one.state === 'running' && (
        <Bar share={ready === 0 ? 1 : one.done / ready} label={t('running')} />
      )}
      {one.state === 'done' && (
        <p role="status" className="strong">
          {t('finished')}
        </p>
      )}
      <Lines one={one} />
    </section>
  )
}

function Lines(props: { one: ImportWire }) {
  const t = useText(words)
  const now = useLanguage()
  const [state, setState] = useState<(typeof STATES)[number]>(props.one.wrong > 0 ? 'wrong' : '')
  const { id, done, state: standing } = props.one
  const lines = useInfiniteQuery({
    queryKey: ['import-lines', id, state, done, standing],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<{ readonly items: readonly LineWire[]; readonly next: number | null }>(
        withQuery(`/licence-imports/${id}/lines`, { state, cursor: String(pageParam) }),
        signal,
      ),
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  })
  const list = lines.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <Segmented
        className="segments"
        aria-label={t('filter')}
        value={state}
        onChange={setState}
        options={STATES.map((value) => ({ value, label: t(WORD[value]) }))}
      />
      {lines.isError && <Problem error={lines.error} />}
      <div className="wide" role="group" aria-label={t('report')} tabIndex={0}>
        <Rows
          rowKey={(one) => String(one.line)}
          list={list}
          columns={[
            { title: t('line'), cell: (one) => one.line },
            {
              title: t('outcome'),
              cell: (one) => <Tag tone={TONE[one.state]}>{t(WORD[one.state])}</Tag>,
            },
            { title: t('says'), cell: (one) => one.says },
            {
              title: t('why'),
              cell: (one) =>
                one.faults
                  .map((fault) => [fault.column, fault[now]].filter(Boolean).join('：'))
                  .join('；'),
            },
          ]}
        />
      </div>
      {lines.hasNextPage && (
        <Button loading={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
