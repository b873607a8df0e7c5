import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import {
  get,
  Loading,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import type { DeadlineView } from '../../cases/core/index.ts'
import { words } from './desk-strings.ts'
import { UrgeForm } from './UrgeForm.tsx'

interface Wire {
  readonly items: readonly DeadlineView[]
  readonly next: string | null
}

function useLines(department: string, level: DeadlineView['level']) {
  return useInfiniteQuery({
    queryKey: ['deadlines', level, department],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) =>
      get<Wire>(withQuery('/deadlines', { level, department, cursor }), signal),
    getNextPageParam: (last) => last.next,
  })
}

/** What waits for one department, the late first, each with 督办. */
export function WallLines(props: { department: string; name: string }) {
  const t = useText(words)
  const { department, name } = props
  return (
    <div className="stack" role="group" aria-label={t('linesOf', { name })}>
      <Level department={department} level="red" />
      <Level department={department} level="amber" />
    </div>
  )
}

function Level(props: { department: string; level: DeadlineView['level'] }) {
  const t = useText(words)
  const pages = useLines(props.department, props.level)
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading lines={2} />
  const list = pages.data.pages.flatMap((page) => page.items)
  if (list.length === 0) return null
  return (
    <>
      <ul className="plain-list stack">
        {list.map((one) => (
          <Line key={`${one.caseId} ${one.subject} ${one.item?.id ?? ''}`} line={one} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <div>
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  )
}

function Line(props: { line: DeadlineView }) {
  const t = useText(words)
  const now = useLanguage()
  const [urging, setUrging] = useState(false)
  const { line } = props
  const { caseId, caseNo, applicant, subject, handler, due, left, level, urged } = line
  const item = line.item && (now === 'en' ? line.item.nameEn : line.item.name)
  return (
    <li className="stack tight">
      <div className="wall-line">
        <span>
          <Tag tone={level}>{left < 0 ? t('overBy', { n: -left }) : t('days', { n: left })}</Tag>
        </span>
        <Link className="num" to="/staff/cases/$caseId" params={{ caseId }}>
          {caseNo}
        </Link>
        <span>{applicant}</span>
        <span>{item === null ? t(subject) : t('subjectOf', { subject: t(subject), item })}</span>
        <span className="soft">
          {t('due')} {sayDay(due, now, true)}
        </span>
        <span className="soft small">
          {handler} {urged > 0 && t('urgedTimes', { n: urged })}
        </span>
        <Button
          size="small"
          aria-expanded={urging}
          aria-label={t('urgeFor', { caseNo, item: item ?? '' })}
          onClick={() => setUrging(!urging)}
        >
          {t('urge')}
        </Button>
      </div>
      {urging && <UrgeForm line={line} onDone={() => setUrging(false)} />}
    </li>
  )
}
