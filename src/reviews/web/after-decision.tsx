import { Link, useNavigate } from '@tanstack/react-router'
import { get, useText } from '#platform/web/index.ts'
import { receiptOf } from '#platform/web/staff/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { BranchSummary } from '../core/index.ts'
import { nextAfter } from './next-item.ts'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

/** What this department has in hand, first due first: where the reviewer goes on. */
export async function itemsInHand(signal?: AbortSignal): Promise<readonly BranchSummary[]> {
  const page = await get<{ items: readonly BranchSummary[] }>(
    '/branches?state=open&limit=50',
    signal,
  )
  return page.items
}

const { tell, Receipt } = receiptOf<BranchView>()

/** After a decision the next item opens, with a receipt of this one; after the last one stays and sees what came of it. */
export function useAfterDecision() {
  const navigate = useNavigate()
  return async (view: BranchView): Promise<void> => {
    const list = await itemsInHand().catch(() => [])
    const next = nextAfter(list, view, false)
    tell(next === undefined ? undefined : view)
    if (next === undefined) return
    const params = { caseId: next.caseId, item: next.item.id }
    await navigate({ to: '/staff/branches/$caseId/$item', params })
  }
}

/** What was just decided, and the way back to it. */
export function Decided() {
  const t = useText(words)
  const nameOf = useNames()
  return (
    <Receipt>
      {({ caseId, caseNo, item, applicant }) => (
        <>
          {t(item.state === 'granted' || item.state === 'refused' ? item.state : 'opinionGiven')}：
          <Link
            className="num"
            to="/staff/branches/$caseId/$item"
            params={{ caseId, item: item.id }}
          >
            {caseNo}
          </Link>{' '}
          {nameOf(item.certificate, item.id)} · {applicant}
        </>
      )}
    </Receipt>
  )
}
