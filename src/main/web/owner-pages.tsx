import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ArchiveLink } from '../../archives/web/index.ts'
import { useSession } from '../../access/web/index.ts'
import * as cases from '../../cases/web/index.ts'
import type { CaseView } from '../../cases/core/index.ts'
import { RateLink } from '../../feedback/web/index.ts'
import { CaseLetters } from '../../letters/web/index.ts'
import { get } from '#platform/web/index.ts'
import { useDoor } from './entry.ts'
import { forgetLastCase, lastCase, rememberLastCase } from './last-case.ts'

/** From here on there is a result to rate; cases itself does not know feedback, which stands above it. */
const RATEABLE: readonly CaseView['state'][] = [
  'declined',
  'decided',
  'issued',
  'withdrawn',
  'closed',
]

/** The owner's case, with its letters and the way to rate it below. */
export function OwnerCase() {
  const { caseId } = useParams({ from: '/cases/$caseId' })
  const signedIn = useSession().data?.actor != null
  const view = useQuery({
    queryKey: ['case', caseId],
    enabled: signedIn,
    queryFn: ({ signal }) => get<CaseView>(`/cases/${caseId}`, signal),
  }).data
  useEffect(() => {
    if (view === undefined) return
    const { id, industry, state } = view
    if (state === 'draft') rememberLastCase({ id, industry })
    else if (lastCase()?.id === id) forgetLastCase()
  }, [view])
  useDoor(view)
  const rateable =
    view !== undefined && view.caseNo !== null && RATEABLE.some((state) => state === view.state)
  return (
    <>
      <cases.CasePage />
      {rateable && (
        <div className="after-page">
          <RateLink subject="case" id={caseId} />
        </div>
      )}
      {view !== undefined && <ArchiveLink caseId={caseId} state={view.state} />}
      {signedIn && <CaseLetters caseId={caseId} />}
    </>
  )
}
