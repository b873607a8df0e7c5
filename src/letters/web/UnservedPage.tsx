import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Empty } from 'antd'
import {
  get,
  Loading,
  Page,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useSay,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import type { UnservedLetter, UnservedPage as Wire } from '../core/index.ts'
import './letters.css'
import { ServeLetter } from './ServeLetter.tsx'
import { words } from './strings.ts'

/** 待送达文书: printed with one click, noted as served when it is handed over. */
export function UnservedPage() {
  const t = useText(words)
  const client = useQueryClient()
  const pages = useInfiniteQuery({
    queryKey: ['letters', 'unserved'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/letters/unserved', { cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
  const list = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('unserved')} lead={t('unservedLead')}>
      <p>
        <Link to="/staff/print-queue">{t('papersToHandOver')}</Link>
      </p>
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data === undefined && !pages.isError && <Loading />}
      {pages.data !== undefined && list.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('unservedNone')} />
      )}
      <ul className="plain-list unserved">
        {list.map((letter) => (
          <Row
            key={letter.id}
            letter={letter}
            served={() => void client.invalidateQueries({ queryKey: ['letters'] })}
          />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Row(props: { letter: UnservedLetter; served: () => void }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { letter } = props
  const { id, caseId, caseNo, applicant, number } = letter
  return (
    <li className="card stack">
      <div className="row between">
        <div>
          <p className="strong">
            {say(letter.title)} <span className="num">{number}</span>
          </p>
          <p className="soft">
            <Link className="num" to="/staff/cases/$caseId" params={{ caseId }}>
              {caseNo}
            </Link>{' '}
            {applicant} · {say(letter.authority)} · {sayDay(letter.issuedOn, now)}{' '}
            {letter.atCounter && <Tag tone="amber">{t('noAccountYet')}</Tag>}
          </p>
        </div>
        <Button
          autoInsertSpace={false}
          type="primary"
          onClick={() => printPdf(`/api/v1/cases/${caseId}/letters/${id}/pdf`)}
        >
          {t('print')}
          <span className="visually-hidden">{number}</span>
        </Button>
      </div>
      <ServeLetter caseId={caseId} letterId={id} name={number} then={props.served} />
    </li>
  )
}

/** Opens the browser's own print dialog on the letter, in a frame that is not seen. */
function printPdf(address: string): void {
  document.getElementById('print-frame')?.remove()
  const frame = document.createElement('iframe')
  frame.id = 'print-frame'
  frame.className = 'visually-hidden'
  frame.title = address
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus()
    frame.contentWindow?.print()
  })
  frame.src = address
  document.body.append(frame)
}
