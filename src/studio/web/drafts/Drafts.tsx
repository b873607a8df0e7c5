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
import type { DraftView } from '../../core/index.ts'
import { words } from './strings.ts'

const TONES: Readonly<Record<DraftView['state'], Tone>> = {
  open: 'amber',
  approved: 'green',
  rejected: 'plain',
}

export function Drafts(props: { drafts: readonly DraftView[] }) {
  const t = useText(words)
  return (
    <section className="stack" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {props.drafts.length === 0 && <p className="soft">{t('noDrafts')}</p>}
      {props.drafts.map((draft) => (
        <One key={draft.id} draft={draft} />
      ))}
    </section>
  )
}

function One(props: { draft: DraftView }) {
  const t = useText(words)
  const now = useLanguage()
  const { draft } = props
  const { state, answeredAt } = draft
  const day = sayDay(draft.effectiveFrom, now)
  const at = sayInstant(draft.proposedAt, now)
  return (
    <article className="card stack">
      <p className="row">
        <b>{draft.reason}</b> <Tag tone={TONES[state]}>{t(state)}</Tag>
        {state === 'approved' && (
          <Tag tone={draft.inForce ? 'green' : 'amber'}>
            {t(draft.inForce ? 'inForce' : 'waiting')}
          </Tag>
        )}
      </p>
      <p className="num">{draft.files.join('　')}</p>
      <p className="soft">{t('proposedBy', { who: draft.proposedBy, at, day })}</p>
      {answeredAt !== null && (
        <p className="soft">
          {t('answeredBy', { who: draft.answeredBy ?? '', at: sayInstant(answeredAt, now) })}{' '}
          {draft.answer}
        </p>
      )}
      {state === 'open' && <Answer draft={draft} />}
      {state === 'approved' && <Revert draft={draft} />}
    </article>
  )
}

function Answer(props: { draft: DraftView }) {
  const t = useText(words)
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { id, mine } = props.draft
  const answer = useCommand(
    (word: 'approve' | 'reject', key) =>
      word === 'reject'
        ? post(`/law-drafts/${id}/reject`, { reason: reason.trim() }, key)
        : post(`/law-drafts/${id}/approve`, {}, key),
    () => client.invalidateQueries(),
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

/** 回退: another draft with the files as they were, from the same day on or today. */
function Revert(props: { draft: DraftView }) {
  const t = useText(words)
  const client = useQueryClient()
  const { id, reason, effectiveFrom } = props.draft
  const revert = useCommand(
    (_: void, key) => {
      const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
      const from = effectiveFrom > today ? effectiveFrom : today
      const body = { reason: t('revertWhy', { why: reason }), effectiveFrom: from }
      return post(`/law-drafts/${id}/revert`, body, key)
    },
    () => client.invalidateQueries({ queryKey: ['law-drafts'] }),
  )
  return (
    <div className="stack">
      {revert.isError && <Problem error={revert.error} />}
      <div>
        <Button loading={revert.isPending} onClick={() => revert.mutate()}>
          {t('revert')}
        </Button>
      </div>
    </div>
  )
}
