import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SessionGate } from '../../../access/web/index.ts'
import {
  Button,
  get,
  Loading,
  Page,
  Problem,
  sayInstant,
  Tag,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import type { CaseSummary } from '../../core/index.ts'
import { words } from '../strings.ts'
import { caseStates, toneOfCase } from '../words.ts'

interface Wire {
  readonly items: readonly CaseSummary[]
  readonly next: string | null
}

export function MyCasesPage() {
  const t = useText(words)
  return (
    <SessionGate>
      {() => (
        <Page title={t('myCases')}>
          <Cases />
          <Link to="/cases/claim">{t('claimLink')}</Link>
        </Page>
      )}
    </SessionGate>
  )
}

function Cases() {
  const t = useText(words)
  const pages = useInfiniteQuery({
    queryKey: ['cases', 'mine'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/cases', { cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  const problem = pages.isError && (
    <Problem error={pages.error} retry={() => void pages.refetch()} />
  )
  if (pages.data === undefined) return problem || <Loading />
  const cases = pages.data.pages.flatMap((page) => page.items)
  if (cases.length === 0) {
    return (
      <div className="card stack">
        <p>{t('noCases')}</p>
        <Link to="/">{t('startNew')}</Link>
      </div>
    )
  }
  return (
    <>
      {problem}
      <ul className="plain-list stack">
        {cases.map((one) => (
          <li key={one.id}>
            <CaseCard one={one} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

function CaseCard(props: { one: CaseSummary }) {
  const t = useText(words)
  const state = useText(caseStates)
  const now = useLanguage()
  const { one } = props
  return (
    <Link className="tile" to="/cases/$caseId" params={{ caseId: one.id }}>
      <span>
        <span className="strong">{now === 'en' ? one.industry.nameEn : one.industry.name}</span>{' '}
        {one.kind !== 'open' && <Tag tone="blue">{t(one.kind)}</Tag>}{' '}
        <Tag tone={toneOfCase(one.state)}>{state(one.state)}</Tag>
        <br />
        {(one.premises ?? one.applicant) !== null && (
          <>
            {one.premises ?? one.applicant}
            <br />
          </>
        )}
        <span className="soft small num">
          {one.caseNo ?? t('items', { n: one.items.length })} ·{' '}
          {t('updated', { at: sayInstant(one.updatedAt, now) })}
        </span>
      </span>
      <span aria-hidden="true">›</span>
    </Link>
  )
}
