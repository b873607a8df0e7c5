import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ArchiveLink } from '../../archives/web/index.ts'
import type { CaseView } from '../../cases/core/index.ts'
import * as cases from '../../cases/web/index.ts'
import { CaseLetters } from '../../letters/web/index.ts'
import { DispatchLine, OriginLine } from '../../neighbours/web/index.ts'
import * as reviews from '../../reviews/web/index.ts'
import { get } from '#platform/web/index.ts'

function DeskArchive(props: { caseId: string }) {
  const view = useQuery({
    queryKey: ['case', props.caseId],
    queryFn: ({ signal }) => get<CaseView>(`/cases/${props.caseId}`, signal),
  }).data
  return view === undefined ? null : <ArchiveLink caseId={props.caseId} state={view.state} />
}

export function DeskCaseWithLetters() {
  const { caseId } = useParams({ from: '/staff/cases/$caseId' })
  return (
    <>
      <cases.DeskCasePage standardOf={(of) => <reviews.MaterialStandard {...of} />} />
      <OriginLine caseId={caseId} />
      <DeskArchive caseId={caseId} />
      <CaseLetters caseId={caseId} desk />
    </>
  )
}

export function BranchWithLetters() {
  const { caseId, item } = useParams({ from: '/staff/branches/$caseId/$item' })
  return (
    <>
      <reviews.BranchPage />
      <DispatchLine caseId={caseId} item={item} />
      <CaseLetters caseId={caseId} item={item} desk />
    </>
  )
}
