import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  get,
  Loading,
  Page,
  Problem,
  request,
  sayDay,
  Tag,
  useCommand,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import { useSession } from '../../../../access/web/index.ts'
import type { BarView } from '../../../core/index.ts'
import { EnterBar } from './EnterBar.tsx'
import { words } from './strings.ts'

interface Wire {
  readonly items: readonly BarView[]
  readonly next: string | null
}

/** 禁止申请名录: searched, entered and lifted. */
export function BarsPage() {
  const t = useText(words)
  const [typed, setTyped] = useState('')
  const [uscc, setUscc] = useState('')
  const roles = useSession().data?.actor?.roles ?? []
  const pages = useInfiniteQuery({
    queryKey: ['bars', uscc],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/bars', { uscc, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  const list = pages.data?.pages.flatMap((page) => page.items)
  const mayEnter = roles.some(({ role }) => ['lead', 'reviewer', 'head'].includes(role))
  return (
    <Page title={t('bars')} lead={t('barsLead')}>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          setUscc(typed.trim().toUpperCase())
        }}
      >
        <Field label={t('uscc')}>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button htmlType="submit">{t('search')}</Button>
      </form>
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {list === undefined && !pages.isError && <Loading />}
      {list?.length === 0 && <Empty description={t('noBars')} />}
      {list?.map((bar) => (
        <Entry key={bar.id} bar={bar} mayLift={mayEnter} />
      ))}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {mayEnter && <EnterBar />}
    </Page>
  )
}

function Entry(props: { bar: BarView; mayLift: boolean }) {
  const t = useText(words)
  const now = useLanguage()
  const { bar, mayLift } = props
  return (
    <section className="card stack" aria-label={bar.name}>
      <div className="row between">
        <h2>{bar.name}</h2>
        <Tag tone={bar.lifted === null ? 'red' : 'plain'}>
          {bar.lifted === null
            ? t('until', { day: sayDay(bar.until, now) })
            : t('lifted', { reason: bar.lifted.reason })}
        </Tag>
      </div>
      <p className="num">
        {bar.uscc} · {t(bar.ground)} · {bar.documentNo}
      </p>
      <p>{bar.facts}</p>
      {bar.lifted === null && mayLift && <Lift bar={bar} />}
    </section>
  )
}

function Lift(props: { bar: BarView }) {
  const t = useText(words)
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const lift = useCommand(
    async (body: { reason: string }, key) =>
      request('POST', `/bars/${props.bar.id}/lift`, { body, key }),
    () => client.invalidateQueries({ queryKey: ['bars'] }),
  )
  return (
    <details>
      <summary>{t('lift')}</summary>
      <div className="stack">
        {lift.isError && <Problem error={lift.error} />}
        <Field label={t('liftReason')} required>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button
            danger
            disabled={reason.trim() === ''}
            loading={lift.isPending}
            onClick={() => lift.mutate({ reason: reason.trim() })}
          >
            {t('lift')}
          </Button>
        </div>
      </div>
    </details>
  )
}
