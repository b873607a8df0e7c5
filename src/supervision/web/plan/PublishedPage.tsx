import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import {
  Button,
  get,
  groupCode,
  Load,
  Loading,
  Page,
  Problem,
  sayDay,
  useLanguage,
  useSay,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import type { PublicResults } from '../../core/index.ts'
import { CheckState } from '../checks/CheckState.tsx'
import { words } from '../checks/strings.ts'
import { PlanTable } from './PlanTable.tsx'
import { thisYear, usePlan } from './use-plan.ts'

/** What anybody may read: the plan of the year and the results of closed checks. */
export function PublishedPage() {
  const t = useText(words)
  const { region } = useParams({ from: '/checks/published/$region' })
  return (
    <Page title={t('publicTitle')}>
      <p>
        <a href={`/draws/${region}`}>{t('draws')}</a>
      </p>
      <Load query={usePlan(region)}>
        {(plan) => (
          <>
            <section className="card stack" aria-labelledby="plan">
              <h2 id="plan">{t('publicPlan', { year: thisYear() })}</h2>
              <PlanTable plan={plan} />
            </section>
            <section className="stack" aria-labelledby="results">
              <h2 id="results">{t('results')}</h2>
              <Results region={region} />
            </section>
          </>
        )}
      </Load>
    </Page>
  )
}

function Results(props: { region: string }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const pages = useInfiniteQuery({
    queryKey: ['check-results', props.region],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<PublicResults>(
        withQuery(`/regions/${props.region}/check-results`, { cursor: pageParam }),
        signal,
      ),
    getNextPageParam: (last) => last.next,
  })
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading lines={4} />
  const list = pages.data.pages.flatMap(({ items }) => items)
  if (list.length === 0) return <p className="card">{t('noResults')}</p>
  return (
    <>
      <ul className="plain-list stack">
        {list.map((one) => (
          <li key={one.id} className="card stack">
            <span className="row between">
              <span className="strong">{one.holder}</span>
              <span>
                <CheckState
                  check={{ state: 'closed', outcome: one.outcome, overdue: false, referral: null }}
                />
              </span>
            </span>
            <span className="soft">
              <span className="num">{groupCode(one.number)}</span> · {say(one.industry.name)}
            </span>
            <span>
              {t(`cause_${one.cause}`)} · {t('found', { lines: one.lines, faults: one.faults })} ·{' '}
              <span className="num">{sayDay(one.closedOn, now)}</span>
            </span>
            <span className="soft">{one.departments.map(({ name }) => name).join('、')}</span>
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
