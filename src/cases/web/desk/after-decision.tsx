import { Link, useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { get, useText, withQuery } from '#platform/web/index.ts'
import type { WindowPage } from '../../core/index.ts'
import type { CaseView } from '../use-case.ts'
import { words } from './strings.ts'
import { askedBy, isToAnswer, lastSearch, TO_ANSWER, type WindowSearch } from './window/search.ts'

export type Decision = 'accepted' | 'asked' | 'declined'
interface Last {
  readonly what: Decision
  readonly view: Pick<CaseView, 'id' | 'caseNo' | 'applicant'>
}

let last: Last | undefined
const listeners = new Set<() => void>()

function tell(next: Last | undefined): void {
  last = next
  for (const listener of listeners) listener()
}

/** After a decision the next case of the view opens; where there is none, the inbox. */
export function useAfterDecision(view: CaseView) {
  const navigate = useNavigate()
  return async (what: Decision | null): Promise<void> => {
    const next = (await nextOf(lastSearch(), view.id)) ?? (await nextOf(TO_ANSWER, view.id))
    tell(what === null ? undefined : { what, view })
    if (next === undefined) await navigate({ to: '/staff/cases', search: lastSearch() })
    else await navigate({ to: '/staff/cases/$caseId', params: { caseId: next } })
  }
}

/** The one that stands after this in the list of what can be answered; after the last the first again. */
async function nextOf(search: WindowSearch, from: string): Promise<string | undefined> {
  const page = await get<WindowPage>(
    withQuery('/window/cases', { ...askedBy(search), limit: '50' }),
  ).catch(() => undefined)
  const all = page?.items ?? []
  const here = all.findIndex((one) => one.id === from)
  const after = [...all.slice(here + 1), ...all.slice(0, Math.max(here, 0))]
  return after.find((one) => one.id !== from && isToAnswer(one))?.id
}

/** What was just done with the case before, and the way back to it. */
export function Done() {
  const t = useText(words)
  const done = useSyncExternalStore(subscribe, () => last)
  return (
    <div role="status" className="live">
      {done !== undefined && (
        <p className="note green row between">
          <span>
            {t(`${done.what}Done`)}：
            <Link to="/staff/cases/$caseId" params={{ caseId: done.view.id }} className="num">
              {done.view.caseNo}
            </Link>{' '}
            {done.view.applicant}
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
