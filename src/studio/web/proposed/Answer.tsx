import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useCommand, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** How this kind of proposal is answered at the server; `key` as every command carries it. */
export interface Answers {
  readonly approve: (key: string) => Promise<unknown>
  readonly reject: (reason: string, key: string) => Promise<unknown>
}

/** Another person than the proposer approves; either may take it back with a reason. */
export function Answer(props: { answers: Answers; mine: boolean }) {
  const t = useText(words)
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { answers, mine } = props
  const answer = useCommand(
    (word: 'approve' | 'reject', key) =>
      word === 'reject' ? answers.reject(reason.trim(), key) : answers.approve(key),
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
