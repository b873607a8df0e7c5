import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useText } from '#platform/web/index.ts'
import { itemsInHand } from './after-decision.tsx'
import { nextAfter } from './next-item.ts'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

/** The item after this one that this department has to deal with; nothing when it is the only one. */
export function NextItem(props: { view: BranchView }) {
  const t = useText(words)
  const list = useQuery({
    queryKey: ['branches', 'next'],
    staleTime: 5_000,
    queryFn: ({ signal }) => itemsInHand(signal),
  }).data
  const next = nextAfter(list ?? [], props.view, true)
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
