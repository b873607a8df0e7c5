import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  Button,
  get,
  groupCode,
  Loading,
  Problem,
  sayInstant,
  Tag,
  useLanguage,
  useSay,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import type { ReceiptPage } from '../../core/index.ts'
import { words } from './strings.ts'

/** 手册确认情况: the lead sees which holders have read the manual as it stands, and who has not. */
export function Receipts() {
  const t = useText(words)
  return (
    <section className="card stack" aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts')}</h2>
      <p className="soft">{t('receiptsLead')}</p>
      <Lines />
    </section>
  )
}

function Lines() {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const pages = useInfiniteQuery({
    queryKey: ['manual-receipts'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<ReceiptPage>(withQuery('/manual-receipts', { cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading lines={3} />
  const list = pages.data.pages.flatMap(({ items }) => items)
  const current = list.filter((one) => one.current).length
  return (
    <>
      <p className="num">{t('receiptsCount', { n: list.length, current })}</p>
      <ul className="plain-list stack">
        {list.map(({ number, name, industry, confirmedAt, current: standing }) => (
          <li key={number} className="row between">
            <span>
              {name} · {say(industry.name)}
              <br />
              <Link className="num" to="/staff/licences/$number" params={{ number }}>
                {groupCode(number)}
              </Link>
            </span>
            <span>
              <Tag tone={standing ? 'green' : 'amber'}>
                {t(standing ? 'receiptNow' : confirmedAt === null ? 'receiptNone' : 'receiptOld')}
              </Tag>{' '}
              {confirmedAt !== null && (
                <span className="soft num">{sayInstant(confirmedAt, now)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('receiptsMore')}
        </Button>
      )}
    </>
  )
}
