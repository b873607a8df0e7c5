import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSession } from '../../../../access/web/index.ts'
import { Load, Page, useText } from '#platform/web/index.ts'
import { useCase, type CaseView } from '../../use-case.ts'
import './counter.css'
import { words } from './strings.ts'

/** 授权委托书, with what is known filled in, to be printed, signed and scanned (民法典 art 165). */
export function AttorneyPage() {
  const { caseId } = useParams({ from: '/staff/counter/$caseId/attorney' })
  return <Load query={useCase(caseId)}>{(view) => <Attorney view={view} />}</Load>
}

const BLANK = '＿＿＿＿＿＿＿＿'

function Attorney(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const agent = useSession().data?.actor?.name ?? BLANK
  const said = (element: string): string => {
    const value = view.values[element]
    return typeof value === 'string' && value !== '' ? value : BLANK
  }
  return (
    <Page title={t('attorneyTitle')}>
      <div className="attorney">
        <p>
          {t('attorneyText', {
            agent,
            name: said('subject_name'),
            uscc: said('uscc'),
            person: said('legal_rep'),
            industry: view.industry.name,
            items: view.items.map(({ certificate }) => certificate).join('、'),
          })}
        </p>
        <div className="signs">
          <p>{t('signHere')}</p>
          <p>{t('dayHere')}</p>
        </div>
      </div>
      <div className="row no-print">
        <Button autoFocus type="primary" onClick={() => print()}>
          {t('print')}
        </Button>
        <Link to="/staff/counter/$caseId" params={{ caseId: view.id }}>
          {t('form', { industry: view.industry.name })}
        </Link>
      </div>
    </Page>
  )
}
