import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import type { DeadlineView } from '../../cases/core/index.ts'
import { words } from './desk-strings.ts'

/** 督办: what is asked, sent to whom it waits for; it stands in the history of the case. */
export function UrgeForm(props: { line: DeadlineView; onDone: () => void }) {
  const t = useText(words)
  const client = useQueryClient()
  const { line, onDone } = props
  const [said, setSaid] = useState(t('urgeDefault'))
  const urge = useCommand(
    (body: { item?: string; words: string }, key) => post(`/cases/${line.caseId}/urge`, body, key),
    async () => {
      await client.invalidateQueries({ queryKey: ['deadlines'] })
      onDone()
    },
  )
  return (
    <div className="note stack">
      {urge.isError && <Problem error={urge.error} />}
      <Field label={t('urgeWords')} required>
        {({ id, aria }) => (
          <Input.TextArea
            id={id}
            {...aria}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button
          type="primary"
          disabled={said.trim() === ''}
          loading={urge.isPending}
          onClick={() =>
            urge.mutate({ ...(line.item && { item: line.item.id }), words: said.trim() })
          }
        >
          {t('send')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </div>
  )
}
