import { Link } from '@tanstack/react-router'
import { useText } from '#platform/web/index.ts'
import type { CaseView } from '../../use-case.ts'
import { words } from '../strings.ts'

/** 帮办: whether the applicant has taken it over, the slip for them, and the way back to the form. */
export function AtCounter(props: { view: CaseView }) {
  const t = useText(words)
  const { id, counter, caseNo, allowed } = props.view
  if (counter === null) return null
  return (
    <p className="note row">
      <span>{t(counter.claimed ? 'counterClaimed' : 'counterUnclaimed')}</span>
      {!counter.claimed && caseNo !== null && (
        <Link to="/staff/counter/$caseId/slip" params={{ caseId: id }}>
          {t('printSlip')}
        </Link>
      )}
      {allowed.includes('edit') && (
        <Link to="/staff/counter/$caseId" params={{ caseId: id }}>
          {t('goOnFiling')}
        </Link>
      )}
    </p>
  )
}
