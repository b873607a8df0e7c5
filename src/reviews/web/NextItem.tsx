import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get, useText } from '#platform/web/index.ts'
import type { BranchSummary } from '../core/index.ts'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

/** The next item that this department has to deal with, first due first; nothing when it was the last. */
export function NextItem(props: { view: BranchView }) {
  const t = useText(words)
  const { caseId, item } = props.view
  const page = useQuery({
    queryKey: ['branches', 'next'],
    staleTime: 5_000,
    queryFn: ({ signal }) =>
      get<{ items: readonly BranchSummary[] }>('/branches?state=open&limit=20', signal),
  })
  const next = (page.data?.items ?? []).find(
    (one) => one.caseId !== caseId || one.item.id !== item.id,
  )
  if (next === undefined) return null
  return (
    <Link
      id="next-item"
      to="/staff/branches/$caseId/$item"
      params={{ caseId: next.caseId, item: next.item.id }}
    >
      {t('nextItem')}
    </Link>
  )
}
