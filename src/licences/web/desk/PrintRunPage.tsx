import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { groupCode, Load, Page, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import '../face.css'
import { words } from './strings.ts'
import { useRun, type Run } from './use-desk.ts'

/** 交接清单 of one run, as it is printed and signed. */
export function PrintRunPage() {
  const { runId } = useParams({ from: '/staff/print-queue/$runId' })
  return <Load query={useRun(runId)}>{(run) => <List run={run} />}</Load>
}

function List(props: { run: Run }) {
  const t = useText(words)
  const now = useLanguage()
  const { run } = props
  const said = { at: sayInstant(run.at, now), by: run.by, n: run.papers.length }
  return (
    <Page title={t('list')} lead={t('listLead', said)}>
      <div className="row no-print">
        <Link to="/staff/print-queue">{t('back')}</Link>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      {/* wide: it scrolls by itself, and a keyboard reaches it */}
      <div className="wide" role="group" aria-label={t('list')} tabIndex={0}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{t('serial')}</th>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('copy')}</th>
              <th scope="col">{t('holder')}</th>
              <th scope="col">{t('address')}</th>
              <th scope="col" className="no-print">
                {t('file')}
              </th>
              <th scope="col">{t('receivedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {run.papers.map((paper) => (
              <tr key={paper.serial}>
                <td className="num">{paper.serial}</td>
                <td className="num">{groupCode(paper.number)}</td>
                <td className="num">{paper.copy}</td>
                <td>{paper.holder}</td>
                <td>{paper.address}</td>
                <td className="no-print">
                  <a
                    href={`/api/v1/licences/${paper.number}/overprint.pdf?version=${paper.version}`}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`${t('overprint')} ${paper.number}`}
                  >
                    {t('overprint')}
                  </a>
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}
