import { useState } from 'react'
import { Button, Field, Problem, useText } from '#platform/web/index.ts'
import { words } from '../strings.ts'
import { useCaseCommand, type CaseView } from '../use-case.ts'

/** 撤回: what it does is said first, a reason is asked, and it is one step away from an accident. */
export function Withdraw(props: { view: CaseView }) {
  const t = useText(words)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useCaseCommand<{ reason: string }>(props.view.id, 'withdraw')
  function send(): void {
    setTried(true)
    if (reason.trim() !== '') withdraw.mutate({ reason: reason.trim() })
  }
  return (
    <details>
      <summary>{t('withdraw')}</summary>
      <div className="card stack">
        <p>{t('withdrawLead')}</p>
        {withdraw.isError && <Problem error={withdraw.error} />}
        <Field
          label={t('withdrawReason')}
          error={tried && reason.trim() === '' ? t('reasonMissing') : undefined}
        >
          {({ id, aria }) => (
            <textarea
              id={id}
              {...aria}
              className="input"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Button loading={withdraw.isPending} onClick={send}>
          {t('withdrawConfirm')}
        </Button>
      </div>
    </details>
  )
}
