import { useText } from '#platform/web/index.ts'
import type { WindowCounts } from '../../../core/index.ts'
import { ALL_OPEN, type WindowSearch } from './search.ts'
import { words } from './strings.ts'
import { SavedViews } from './SavedViews.tsx'

const STATES = ['submitted', 'resubmitted', 'correctionAsked', 'inReview', 'decided'] as const
const ENDED = ['issued', 'declined', 'withdrawn', 'closed'] as const
const KINDS = ['open', 'change', 'renew'] as const

/** Views with their numbers: what waits, by light, by state, by kind; and the reader's own. */
export function Filters(props: {
  search: WindowSearch
  counts: WindowCounts | undefined
  choose: (search: WindowSearch) => void
}) {
  const t = useText(words)
  const { search, counts, choose } = props
  const one = (label: string, view: WindowSearch, n?: number, tone?: string) => (
    <button
      key={JSON.stringify(view)}
      type="button"
      className="filter"
      aria-pressed={same(view, search)}
      onClick={() => choose(view)}
    >
      <span>
        {tone !== undefined && <span className={`light ${tone}`} aria-hidden="true" />}
        {label}
      </span>{' '}
      <span className="num">{n === undefined ? '' : sayCount(n, counts)}</span>
    </button>
  )
  const states = counts?.states
  const toAnswer = states && (states.submitted?.all ?? 0) + (states.resubmitted?.all ?? 0)
  return (
    <nav className="filters" aria-label={t('filter')}>
      {one(t('toAnswer'), { state: 'toAnswer' }, toAnswer)}
      {one(t('mine'), { handler: 'me' }, counts?.mine)}
      {one(t('nobodys'), { handler: 'none' }, counts?.nobodys)}
      {one(t('open'), ALL_OPEN, counts?.open.all)}
      <hr />
      {one(t('red'), { light: 'red' }, counts?.open.red, 'red')}
      {one(t('amber'), { light: 'amber' }, counts?.open.amber, 'amber')}
      {one(t('green'), { light: 'green' }, counts?.open.green, 'green')}
      <hr />
      {STATES.map((state) => one(t(state), { state }, states?.[state]?.all ?? (states && 0)))}
      {one(t('draft'), { state: 'draft' }, counts?.drafts)}
      <SavedViews search={search} choose={choose} />
      <details>
        <summary>{t('moreFilters')}</summary>
        {KINDS.map((kind) => one(t(`${kind}_kind`), { ...search, kind }))}
        <hr />
        {ENDED.map((state) => one(t(state), { state }))}
      </details>
    </nav>
  )
}

/** Counted no further than the server does. */
function sayCount(n: number, counts: WindowCounts | undefined): string {
  return counts && n >= counts.most ? `${counts.most}+` : String(n)
}

function same(one: WindowSearch, other: WindowSearch): boolean {
  const text = (search: WindowSearch) =>
    JSON.stringify(Object.entries(search).toSorted((a, b) => (a < b ? -1 : 1)))
  return text(one) === text(other)
}
