import { Link, useParams } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Load, Page, post, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import type { ClaimSlip } from '../../../core/index.ts'
import { useCase, type CaseView } from '../../use-case.ts'
import './counter.css'
import { words } from './strings.ts'

/** The slip that the applicant takes home: the number, and the code by which the case becomes theirs. */
export function SlipPage() {
  const { caseId } = useParams({ from: '/staff/counter/$caseId/slip' })
  const t = useText(words)
  return (
    <Load query={useCase(caseId)}>
      {(view) => (
        <Page title={t('slipTitle')}>
          <p className="note green" role="status">
            {t('submitted', { caseNo: view.caseNo ?? '' })}
          </p>
          {view.counter?.claimed === true ? <p>{t('inAccount')}</p> : <Slip view={view} />}
          <div className="row no-print">
            <Link to="/staff/counter">{t('next')}</Link>
            <Link to="/staff/cases">{t('toInbox')}</Link>
          </div>
        </Page>
      )}
    </Load>
  )
}

function Slip(props: { view: CaseView }) {
  const t = useText(words)
  const now = useLanguage()
  const { view } = props
  const { uscc } = view.values
  const slip = useQuery({
    queryKey: ['slip', view.id],
    retry: false,
    gcTime: 0,
    queryFn: () => post<ClaimSlip>(`/cases/${view.id}/claim-code`, {}),
  })
  return (
    <Load query={slip}>
      {({ caseNo, code, until }) => (
        <section className="card stack slip" aria-label={t('slip')}>
          <p className="strong">
            {view.industry.name} · {view.applicant}
          </p>
          <dl className="answers">
            <div>
              <dt>{t('caseNo')}</dt>
              <dd className="num">{caseNo}</dd>
            </div>
            <div>
              <dt>{t('uscc')}</dt>
              <dd className="num">{typeof uscc === 'string' ? uscc : ''}</dd>
            </div>
            <div>
              <dt>{t('code')}</dt>
              <dd className="num code">{code}</dd>
            </div>
            <div>
              <dt>{t('until')}</dt>
              <dd>{sayDay(until, now)}</dd>
            </div>
          </dl>
          <p>{t('how')}</p>
          <div className="no-print">
            <Button autoFocus type="primary" onClick={() => print()}>
              {t('print')}
            </Button>
          </div>
        </section>
      )}
    </Load>
  )
}
