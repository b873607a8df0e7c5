import { useParams } from '@tanstack/react-router'
import * as cases from '../../cases/web/index.ts'
import { CaseLetters } from '../../letters/web/index.ts'
import { DispatchLine } from '../../neighbours/web/index.ts'
import * as reviews from '../../reviews/web/index.ts'

export function DeskCaseWithLetters() {
  const { caseId } = useParams({ from: '/staff/cases/$caseId' })
  return (
    <>
      <cases.DeskCasePage standardOf={(of) => <reviews.MaterialStandard {...of} />} />
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
