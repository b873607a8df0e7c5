import { Link, useParams } from '@tanstack/react-router'
import { ApiError, Loading, Page, Problem, Tag, useSay, useText } from '#platform/web/index.ts'
import { SessionGate } from '../../../access/web/index.ts'
import type { VisitView } from '../../core/index.ts'
import { useVisit } from '../use-visits.ts'
import { Rectify } from './Rectify.tsx'
import { Time } from './Time.tsx'
import { words } from './strings.ts'
import './owner-visit.css'

/** The applicant's side of the visit: when, who, what will be looked at, what has to be put right. */
export function OwnerVisitPage() {
  return <SessionGate>{() => <Opened />}</SessionGate>
}

function Opened() {
  const t = useText(words)
  const { caseId } = useParams({ from: '/cases/$caseId/visit' })
  const query = useVisit(caseId)
  const none = query.error instanceof ApiError && query.error.status === 404
  return (
    <Page title={t('title')}>
      <Link to="/cases/$caseId" params={{ caseId }}>
        {t('back')}
      </Link>
      {query.data !== undefined && <Visit visit={query.data} />}
      {none && <p className="note">{t('none')}</p>}
      {query.isError && !none && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
    </Page>
  )
}

function Visit(props: { visit: VisitView }) {
  const t = useText(words)
  const { visit } = props
  const going = visit.state === 'open' || visit.state === 'rectification'
  return (
    <div className="stack owner-visit">
      <p>{t('lead', { n: visit.items.length })}</p>
      {visit.state === 'passed' && <p className="note green">{t('passed')}</p>}
      {visit.state === 'cancelled' && <p className="note">{t('cancelled')}</p>}
      {visit.state === 'rectification' && <Rectify visit={visit} />}
      {going && (visit.state === 'open' || visit.readySince !== null) && <Time visit={visit} />}
      {going && <Team visit={visit} />}
      <Lines visit={visit} />
    </div>
  )
}

function Team(props: { visit: VisitView }) {
  const t = useText(words)
  const { team } = props.visit
  if (team.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="team">
      <h2 id="team">{t('team')}</h2>
      <ul>
        {team.map((one) => (
          <li key={one.id}>
            {one.name}（{one.department.name}）<span className="soft num">{one.certificateNo}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{t('bring')}</p>
    </section>
  )
}

function Lines(props: { visit: VisitView }) {
  const t = useText(words)
  const say = useSay()
  const { visit } = props
  const done = visit.rounds > 0
  return (
    <details className="card" open={done}>
      <summary>{t(done ? 'results' : 'checklist')}</summary>
      {!done && <p className="soft">{t('checklistLead')}</p>}
      <ul className="plain-list stack">
        {visit.lines.map((line) => (
          <li key={line.id} className="row between">
            <span>{say(line.text)}</span>
            {line.result !== null && (
              <Tag tone={line.result === 'fail' ? 'amber' : 'green'}>{t(line.result)}</Tag>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
