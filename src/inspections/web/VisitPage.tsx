import { Link, useParams } from '@tanstack/react-router'
import { Load, Page, Tag, useSay, useText } from '#platform/web/index.ts'
import type { VisitView } from '../core/index.ts'
import { Checklist } from './Checklist.tsx'
import { words } from './strings.ts'
import { useVisit } from './use-visits.ts'
import './visit.css'

/** One visit for all items that need one: a merged checklist with big answers. */
export function VisitPage() {
  const { visitId } = useParams({ from: '/staff/visits/$visitId' })
  return <Load query={useVisit(visitId)}>{(visit) => <Visit visit={visit} />}</Load>
}

function Visit(props: { visit: VisitView }) {
  const t = useText(words)
  const { visit } = props
  return (
    <Page title={t('title', { applicant: visit.applicant ?? t('noName') })}>
      <div className="stack visit">
        <Link to="/staff/visits">{t('back')}</Link>
        <div className="card">
          <p>{visit.address ?? t('noAddress')}</p>
          <p className="num">{visit.caseNo}</p>
          <p className="soft">
            {t('serves', { n: visit.items.length })}：
            {visit.items.map((item) => item.certificate).join('、')}
          </p>
          <Tag tone={visit.state === 'passed' ? 'green' : 'blue'}>{t(visit.state)}</Tag>
        </div>
        {visit.state === 'passed' && <p className="note green">{t('done')}</p>}
        {visit.state === 'rectification' && (
          <p className="note amber">{t('mustFix', { n: visit.rectification.length })}</p>
        )}
        {visit.allowed.includes('record') ? (
          <Checklist key={visit.version} visit={visit} />
        ) : (
          <Results visit={visit} />
        )}
      </div>
    </Page>
  )
}

function Results(props: { visit: VisitView }) {
  const t = useText(words)
  const say = useSay()
  return (
    <section className="card stack" aria-labelledby="results">
      <h2 id="results">{t('results')}</h2>
      <ul className="plain-list stack">
        {props.visit.lines.map((line) => (
          <li key={line.id} className="row between">
            <span>
              {say(line.text)}
              {line.note !== null && <span className="soft">（{line.note}）</span>}
            </span>
            <Tag tone={line.result === 'fail' ? 'amber' : line.result === null ? 'plain' : 'green'}>
              {line.result === null ? t('noResult') : t(line.result)}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
