import { useParams } from '@tanstack/react-router'
import * as cases from '../../cases/web/index.ts'
import { useSession } from '../../access/web/index.ts'
import { CaseLetters } from '../../letters/web/index.ts'
import * as reviews from '../../reviews/web/index.ts'

/** The owner's case with its letters below; cases itself does not know letters, which stand above it. */
export function CaseWithLetters() {
  const { caseId } = useParams({ from: '/cases/$caseId' })
  const signedIn = useSession().data?.actor != null
  return (
    <>
      <cases.CasePage />
      {signedIn && <reviews.CaseQuestions caseId={caseId} />}
      {signedIn && <CaseLetters caseId={caseId} />}
    </>
  )
}

export function DeskCaseWithLetters() {
  const { caseId } = useParams({ from: '/staff/cases/$caseId' })
  return (
    <>
      <cases.DeskCasePage />
      <CaseLetters caseId={caseId} desk />
    </>
  )
}

export function BranchWithLetters() {
  const { caseId, item } = useParams({ from: '/staff/branches/$caseId/$item' })
  return (
    <>
      <reviews.BranchPage />
      <CaseLetters caseId={caseId} item={item} desk />
    </>
  )
}
