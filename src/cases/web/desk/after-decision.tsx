import { Link, useNavigate } from '@tanstack/react-router'
import { get, useText, withQuery } from '#platform/web/index.ts'
import { receiptOf } from '#platform/web/staff/index.ts'
import type { WindowPage } from '../../core/index.ts'
import type { CaseView } from '../use-case.ts'
import { words } from './strings.ts'
import { askedBy, isToAnswer, lastSearch, TO_ANSWER, type WindowSearch } from './window/search.ts'

export type Decision = 'accepted' | 'asked' | 'declined'
interface Last {
  readonly what: Decision
  readonly view: Pick<CaseView, 'id' | 'caseNo' | 'applicant'>
}

const { tell, Receipt } = receiptOf<Last>()

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
  return (
    <Receipt>
      {({ what, view }) => (
        <>
          {t(`${what}Done`)}：
          <Link to="/staff/cases/$caseId" params={{ caseId: view.id }} className="num">
            {view.caseNo}
          </Link>{' '}
          {view.applicant}
        </>
      )}
    </Receipt>
  )
}
