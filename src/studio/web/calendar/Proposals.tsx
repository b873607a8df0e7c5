import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  post,
  Problem,
  sayDay,
  sayInstant,
  Tag,
  useCommand,
  useLanguage,
  useText,
  type Tone,
} from '#platform/web/index.ts'
import type { ProposalView } from '../../core/index.ts'
import { words } from './strings.ts'

const TONES: Readonly<Record<ProposalView['state'], Tone>> = {
  open: 'amber',
  approved: 'green',
  rejected: 'plain',
}

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
  const now = useLanguage()
  const { proposal } = props
  const { id, year, calendar, state, mine, inForce, reason, answeredBy, answeredAt } = proposal
  const day = sayDay(proposal.effectiveFrom, now)
  const at = sayInstant(proposal.proposedAt, now)
  return (
    <article className="card stack">
      <p className="row">
        <b>{calendar.version}</b> <Tag tone={TONES[state]}>{t(state)}</Tag>{' '}
        {state === 'approved' && (
          <Tag tone={inForce ? 'green' : 'amber'}>{t(inForce ? 'inForce' : 'waiting')}</Tag>
        )}
      </p>
      <p>
        {calendar.source}；{t('daysOff')} {calendar.weekdayOff.length}，{t('daysOn')}{' '}
        {calendar.weekendWork.length}
      </p>
      <p className="soft">{t('proposedBy', { who: proposal.proposedBy, at, day })}</p>
      {answeredAt !== null && (
        <p className="soft">
          {t('answeredBy', { who: answeredBy ?? '', at: sayInstant(answeredAt, now) })} {reason}
        </p>
      )}
      {state === 'open' && <Answer id={id} mine={mine} />}
      {state === 'approved' && (
        <p>
          <a className="link-button" href={`/api/v1/calendars/${id}/file.yaml`}>
            {t('download', { year })}
          </a>
        </p>
      )}
    </article>
  )
}

function Answer(props: { id: string; mine: boolean }) {
  const t = useText(words)
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { id, mine } = props
  const answer = useCommand(
    (word: 'approve' | 'reject', key) =>
      word === 'reject'
        ? post(`/calendars/${id}/reject`, { reason: reason.trim() }, key)
        : post(`/calendars/${id}/approve`, {}, key),
    () => client.invalidateQueries({ queryKey: ['calendars'] }),
  )
  return (
    <div className="stack">
      {answer.isError && <Problem error={answer.error} />}
      {mine && <p className="note">{t('mine')}</p>}
      <Field label={t('reason')}>
        {({ id: box, aria }) => (
          <Input
            id={box}
            {...aria}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        {!mine && (
          <Button
            type="primary"
            loading={answer.isPending}
            onClick={() => answer.mutate('approve')}
          >
            {t('approve')}
          </Button>
        )}
        <Button
          disabled={reason.trim() === ''}
          loading={answer.isPending}
          onClick={() => answer.mutate('reject')}
        >
          {t('reject')}
        </Button>
      </div>
    </div>
  )
}
