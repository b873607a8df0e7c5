import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { post, Problem, useCommand, useText } from '#platform/web/index.ts'
import type { DraftView } from '../../core/index.ts'
import { Proposed } from '../proposed/Proposed.tsx'
import { words } from './strings.ts'

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
  const { draft } = props
  return (
    <Proposed
      view={draft}
      title={draft.reason}
      counts={t(draft.inForce ? 'inForce' : 'waiting')}
      proposedBy={(from) => t('proposedBy', { who: draft.proposedBy, ...from })}
      said={draft.answer}
      answers={{
        approve: (key) => post(`/law-drafts/${draft.id}/approve`, {}, key),
        reject: (reason, key) => post(`/law-drafts/${draft.id}/reject`, { reason }, key),
      }}
      onceApproved={<Revert draft={draft} />}
    >
      <p className="num">{draft.files.join('　')}</p>
    </Proposed>
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
