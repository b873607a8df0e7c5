import { Link, useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { get, useText } from '#platform/web/index.ts'
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

let last: BranchView | undefined
const listeners = new Set<() => void>()

function tell(next: BranchView | undefined): void {
  last = next
  for (const listener of listeners) listener()
}

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
  const done = useSyncExternalStore(subscribe, () => last)
  const what = done?.item.state
  return (
    <div role="status" className="live">
      {done !== undefined && (
        <p className="note green row between">
          <span>
            {t(what === 'granted' || what === 'refused' ? what : 'opinionGiven')}：
            <Link
              className="num"
              to="/staff/branches/$caseId/$item"
              params={{ caseId: done.caseId, item: done.item.id }}
            >
              {done.caseNo}
            </Link>{' '}
            {nameOf(done.item.certificate, done.item.id)} · {done.applicant}
          </span>
          <button type="button" className="link-button" onClick={() => tell(undefined)}>
            {t('dismiss')}
          </button>
        </p>
      )}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
