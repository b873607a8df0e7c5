import { post, useText } from '#platform/web/index.ts'
import type { ProposalView } from '../../core/index.ts'
import { Proposed } from '../proposed/Proposed.tsx'
import { words } from './strings.ts'

export function Proposals(props: { proposals: readonly ProposalView[] }) {
  const t = useText(words)
  return (
    <section className="stack" aria-label={t('proposals')}>
      <h2>{t('proposals')}</h2>
      {props.proposals.length === 0 && <p className="soft">{t('noProposals')}</p>}
      {props.proposals.map((one) => (
        <Proposal key={one.id} proposal={one} />
      ))}
    </section>
  )
}

function Proposal(props: { proposal: ProposalView }) {
  const t = useText(words)
  const { proposal } = props
  const { id, year, calendar, inForce, proposedBy } = proposal
  return (
    <Proposed
      view={proposal}
      title={calendar.version}
      counts={t(inForce ? 'inForce' : 'waiting')}
      proposedBy={(from) => t('proposedBy', { who: proposedBy, ...from })}
      said={proposal.reason}
      answers={{
        approve: (key) => post(`/calendars/${id}/approve`, {}, key),
        reject: (reason, key) => post(`/calendars/${id}/reject`, { reason }, key),
      }}
      onceApproved={
        <p>
          <a className="link-button" href={`/api/v1/calendars/${id}/file.yaml`}>
            {t('download', { year })}
          </a>
        </p>
      }
    >
      <p>
        {calendar.source}；{t('daysOff')} {calendar.weekdayOff.length}，{t('daysOn')}{' '}
        {calendar.weekendWork.length}
      </p>
    </Proposed>
  )
}
