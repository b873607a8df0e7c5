import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Empty, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Loading, Page, Problem, useText } from '#platform/web/index.ts'
import { KeyHelp, useKeys } from '#platform/web/staff/index.ts'
import { Done } from './after-decision.tsx'
import { CaseRows } from './window/CaseRows.tsx'
import { Filters } from './window/Filters.tsx'
import { rememberSearch, shownBy, TO_ANSWER, type WindowSearch } from './window/search.ts'
import { words } from './window/strings.ts'
import { useWindow, useWindowCounts } from './window/use-window.ts'
import './window/window.css'

/** The window's one inbox: what waits for an answer first, everything by state, light, kind and name. */
export function InboxPage() {
  const t = useText(words)
  const search = shownBy(useSearch({ from: '/staff/cases' }))
  const navigate = useNavigate({ from: '/staff/cases' })
  const counts = useWindowCounts()
  const pages = useWindow(search)
  const list = pages.data?.pages.flatMap((page) => page.items) ?? []
  useEffect(() => rememberSearch(search))
  const choose = (next: WindowSearch): void => void navigate({ search: next })
  const keys = useKeys([
    {
      key: 'C',
      words: t('keySearch'),
      run: () => document.getElementById('find-case')?.focus(),
    },
    { key: 'W', words: t('keyToAnswer'), run: () => choose(TO_ANSWER) },
    {
      key: 'O',
      words: t('keyFirst'),
      run: () => document.querySelector<HTMLElement>('.case-rows a')?.click(),
    },
    { key: 'B', words: t('keyCounter'), run: () => document.getElementById('to-counter')?.click() },
  ])
  return (
    <Page title={t('inbox')}>
      <Done />
      <div className="inbox">
        <Filters search={search} counts={counts} choose={choose} />
        <div className="stack">
          <div className="row">
            <Find key={search.q ?? ''} search={search} choose={choose} />
            <Link id="to-counter" to="/staff/counter">
              {t('counter')}
            </Link>
            <KeyHelp keys={keys} />
          </div>
          {search.q !== undefined && (
            <div className="row">
              <p className="strong">{t('found', { q: search.q })}</p>
              <button type="button" className="link-button" onClick={() => choose(TO_ANSWER)}>
                {t('clear')}
              </button>
            </div>
          )}
          {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
          {pages.data === undefined && !pages.isError && <Loading />}
          {pages.data !== undefined && list.length > 0 && (
            <CaseRows list={list} busy={pages.isFetching} />
          )}
          {pages.data !== undefined && list.length === 0 && (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={t(search.q === undefined ? 'empty' : 'emptyFound')}
            />
          )}
          {pages.hasNextPage && (
            <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </div>
      </div>
    </Page>
  )
}

/** One box for number, code and name; Enter looks. */
function Find(props: { search: WindowSearch; choose: (search: WindowSearch) => void }) {
  const t = useText(words)
  const [q, setQ] = useState(props.search.q ?? '')
  const [short, setShort] = useState(false)
  function look(): void {
    const sought = q.trim()
    const enough = /^\d{1,5}$/.test(sought) || Array.from(sought).length >= 2
    setShort(!enough && sought !== '')
    if (sought === '') props.choose(TO_ANSWER)
    else if (enough) props.choose({ q: sought })
  }
  return (
    <form
      role="search"
      className="find-case"
      onSubmit={(event) => {
        event.preventDefault()
        look()
      }}
    >
      <label htmlFor="find-case">{t('searchLabel')}</label>
      <div className="row">
        <Input
          id="find-case"
          allowClear
          value={q}
          maxLength={60}
          aria-describedby="find-note"
          onChange={(event) => setQ(event.target.value)}
        />
        <Button htmlType="submit">{t('search')}</Button>
      </div>
      <p id="find-note" className="soft small" role={short ? 'alert' : undefined}>
        {t(short ? 'tooShort' : 'searchNote')}
      </p>
    </form>
  )
}
