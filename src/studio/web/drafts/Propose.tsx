import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import type { DraftView } from '../../core/index.ts'
import { words } from './strings.ts'

/** Why, and from which day; then it waits for a second person. */
export function Propose(props: {
  region: string
  files: Readonly<Record<string, string>>
  onDone: () => Promise<void>
}) {
  const t = useText(words)
  const [reason, setReason] = useState('')
  const [effectiveFrom, setFrom] = useState('')
  const { region, files, onDone } = props
  const propose = useCommand(
    (_: void, key) =>
      post<DraftView>('/law-drafts', { region, files, reason: reason.trim(), effectiveFrom }, key),
    onDone,
  )
  return (
    <div className="stack">
      <Field label={t('why')} required>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('effectiveFrom')} required>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            type="date"
            value={effectiveFrom}
            onChange={(event) => setFrom(event.target.value)}
          />
        )}
      </Field>
      {propose.isError && <Problem error={propose.error} />}
      <div>
        <Button
          type="primary"
          disabled={effectiveFrom === '' || reason.trim().length < 4}
          loading={propose.isPending}
          onClick={() => propose.mutate()}
        >
          {t('propose')}
        </Button>
      </div>
    </div>
  )
}
