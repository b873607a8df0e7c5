import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { get, Loading, Page, Problem, useText, withQuery } from '#platform/web/index.ts'
import { KeyHelp, useKeys } from '#platform/web/staff/index.ts'
import { branchStates } from '../../cases/web/index.ts'
import type { BranchCounts, BranchSummary } from '../core/index.ts'
import { Decided } from './after-decision.tsx'
import { Batch } from './Batch.tsx'
import './branch.css'
import { BranchTable } from './BranchTable.tsx'
import { words } from './strings.ts'

interface Wire {
  readonly items: readonly BranchSummary[]
  readonly next: string | null
}

type Filter = { readonly state?: string; readonly light?: string; readonly claim?: string }

const STATES = [
  'inReview',
  'commitment',
  'inspection',
  'rectification',
  'hearing',
  'suspended',
  'waiting',
] as const

/** A department's inbox: only its own items, first due first. */
export function BranchInboxPage() {
  const t = useText(words)
  const [filter, setFilter] = useState<Filter>({ state: 'open' })
  const [chosen, setChosen] = useState<readonly BranchSummary[]>([])
  const pages = useInfiniteQuery({
    queryKey: ['branches', filter],
    initialPageParam: '',
    refetchInterval: 30_000,
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/branches', { ...filter, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  const list = pages.data?.pages.flatMap((page) => page.items) ?? []
  const show = (next: Filter): void => {
    setFilter(next)
    setChosen([])
  }
  const keys = useKeys([
    {
      key: 'O',
      words: t('keyFirst'),
      run: () => document.querySelector<HTMLElement>('.rows tbody a')?.click(),
    },
    { key: 'W', words: t('open'), run: () => show({ state: 'open' }) },
    { key: 'M', words: t('mine'), run: () => show({ claim: 'mine' }) },
  ])
  return (
    <Page title={t('inbox')}>
      <Decided />
      <div className="inbox">
        <Filters filter={filter} choose={show} />
        <div className="stack">
          <div className="row between">
            <p className="soft">{t('inboxLead')}</p>
            <KeyHelp keys={keys} />
          </div>
          {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
          {pages.data === undefined && !pages.isError && <Loading />}
          <Batch chosen={chosen} done={() => setChosen([])} />
          {pages.data !== undefined && (
            <BranchTable list={list} chosen={chosen} choose={setChosen} />
          )}
          {pages.hasNextPage && (
            <Button
              autoInsertSpace={false}
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </div>
      </div>
    </Page>
  )
}

/** Filters with their numbers; counted to 999 and no further. */
function Filters(props: { filter: Filter; choose: (filter: Filter) => void }) {
  const t = useText(words)
  const state = useText(branchStates)
  const counts = useQuery({
    queryKey: ['branch-counts'],
    refetchInterval: 30_000,
    queryFn: ({ signal }) => get<BranchCounts>('/branches/counts', signal),
  }).data
  const say = (n: number | undefined): string =>
    n === undefined ? '' : counts && n > counts.most ? `${counts.most}+` : String(n)
  const one = (label: string, filter: Filter, n: number | undefined) => (
    <button
      key={JSON.stringify(filter)}
      type="button"
      className="filter"
      aria-pressed={JSON.stringify(filter) === JSON.stringify(props.filter)}
      onClick={() => props.choose(filter)}
    >
      <span>{label}</span> <span className="num">{say(n)}</span>
    </button>
  )
  return (
    <nav className="filters" aria-label={t('filter')}>
      {one(t('open'), { state: 'open' }, counts?.open)}
      {one(t('mine'), { claim: 'mine' }, counts?.mine)}
      {one(t('unclaimed'), { claim: 'unclaimed' }, counts?.unclaimed)}
      {one(t('red'), { light: 'red' }, counts?.red)}
      {one(t('amber'), { light: 'amber' }, counts?.amber)}
      <hr />
      {STATES.map((name) => one(state(name), { state: name }, counts?.states[name]))}
      <hr />
      {one(t('granted'), { state: 'granted' }, undefined)}
      {one(t('refused'), { state: 'refused' }, undefined)}
      {one(t('ended'), { state: 'ended' }, undefined)}
      <hr />
      <Link to="/staff/after-checks" className="filter">
        <span>{t('afterChecks')}</span> <span className="num">{say(counts?.checks.open)}</span>
      </Link>
      <Link to="/staff/standards" className="filter">
        {t('standards')}
      </Link>
    </nav>
  )
}
