import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Field, get, Problem, useText } from '#platform/web/index.ts'
import type { NameHandler } from '../../../core/index.ts'
import { useCaseCommand, type CaseView } from '../../use-case.ts'
import { Changes } from './Changes.tsx'
import { words } from './strings.ts'

/** 首办负责人: who answers for the case, and how it is handed over. */
export function Handler(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const { letters, again, beyondNotice: beyond } = view.oneTime
  return (
    <section className="stack" aria-label={t('handler')}>
      <div className="row">
        <span>
          {t('handler')}：<strong>{view.handler?.name ?? t('nobody')}</strong>
        </span>
        {letters > 0 && (
          <span className="soft small">{t('oneTime', { letters, again, beyond })}</span>
        )}
      </div>
      {view.allowed.includes('name-handler') && <HandOver view={view} />}
    </section>
  )
}

function HandOver(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const clerks = useQuery({
    queryKey: ['clerks', view.region],
    queryFn: ({ signal }) =>
      get<readonly { accountId: string; name: string }[]>(`/regions/${view.region}/clerks`, signal),
  })
  const hand = useCaseCommand<NameHandler>(view.id, 'name-handler', () => setReason(''), view)
  const first = view.handler === null
  const ready = to !== undefined && (first || reason.trim() !== '')
  const options = (clerks.data ?? [])
    .filter(({ accountId }) => accountId !== view.handler?.accountId)
    .map(({ accountId: value, name: label }) => ({ value, label }))
  function send(): void {
    if (to === undefined) return
    const why = reason.trim()
    hand.mutate({ to: to as NameHandler['to'], ...(why !== '' && { reason: why }) })
  }
  return (
    <details>
      <summary>{t(first ? 'takeOn' : 'handOver')}</summary>
      <div className="card stack">
        {hand.isError && <Problem error={hand.error} />}
        <Changes error={hand.error} />
        <Field label={t('handTo')} required>
          {({ id, aria }) => (
            <Select
              id={id}
              {...aria}
              value={to ?? null}
              placeholder={t('choose')}
              options={options}
              onChange={setTo}
            />
          )}
        </Field>
        <Field label={t('handReason')} required={!first}>
          {({ id, aria }) => (
            <Input.TextArea
              id={id}
              {...aria}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="primary" disabled={!ready} loading={hand.isPending} onClick={send}>
            {t(first ? 'takeOn' : 'handOver')}
          </Button>
        </div>
      </div>
    </details>
  )
}
