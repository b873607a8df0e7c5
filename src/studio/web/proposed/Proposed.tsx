import type { ReactNode } from 'react'
import { sayDay, sayInstant, Tag, useLanguage, useText, type Tone } from '#platform/web/index.ts'
import type { DraftView, ProposalView } from '../../core/index.ts'
import { Answer, type Answers } from './Answer.tsx'
import { words } from './strings.ts'

type View = Pick<
  DraftView & ProposalView,
  'state' | 'mine' | 'inForce' | 'proposedAt' | 'effectiveFrom' | 'answeredBy' | 'answeredAt'
>

const TONES: Readonly<Record<View['state'], Tone>> = {
  open: 'amber',
  approved: 'green',
  rejected: 'plain',
}

/** What one person proposed and another answers: its state, who said what and when, the answer while it is open. */
export function Proposed(props: {
  view: View
  title: string
  /** Whether what is approved counts already. */
  counts: string
  /** Who proposed it, at this hour, from this day. */
  proposedBy: (words: { at: string; day: string }) => string
  /** The reason of whoever answered. */
  said: string | null
  answers: Answers
  /** What it would change. */
  children: ReactNode
  /** What can be done with it once it is approved. */
  onceApproved: ReactNode
}) {
  const t = useText(words)
  const now = useLanguage()
  const { state, mine, inForce, proposedAt, effectiveFrom, answeredBy, answeredAt } = props.view
  const from = { at: sayInstant(proposedAt, now), day: sayDay(effectiveFrom, now) }
  return (
    <article className="card stack">
      <p className="row">
        <b>{props.title}</b> <Tag tone={TONES[state]}>{t(state)}</Tag>{' '}
        {state === 'approved' && <Tag tone={inForce ? 'green' : 'amber'}>{props.counts}</Tag>}
      </p>
      {props.children}
      <p className="soft">{props.proposedBy(from)}</p>
      {answeredAt !== null && (
        <p className="soft">
          {t('answeredBy', { who: answeredBy ?? '', at: sayInstant(answeredAt, now) })} {props.said}
        </p>
      )}
      {state === 'open' && <Answer answers={props.answers} mine={mine} />}
      {state === 'approved' && props.onceApproved}
    </article>
  )
}
