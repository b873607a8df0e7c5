import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, Problem, useText } from '#platform/web/index.ts'
import type { Declare } from '../../core/index.ts'
import { Promises } from '../promise/Promises.tsx'
import { useSigning } from '../promise/use-signing.ts'
import { words } from '../strings.ts'
import { useCaseCommand, type CaseView } from '../use-case.ts'

/** What is promised and signed, the declaration of truth, and off it goes. */
export function Declaration(props: { view: CaseView }) {
  const t = useText(words)
  const navigate = useNavigate()
  const [declared, setDeclared] = useState(false)
  const [tried, setTried] = useState(false)
  const { view } = props
  const signing = useSigning(view.id)
  const command = view.allowed.includes('resubmit') ? 'resubmit' : 'submit'
  const submit = useCaseCommand<Declare>(view.id, command, () => {
    void navigate({ to: '/cases/$caseId', params: { caseId: view.id } })
  })
  function send(): void {
    setTried(true)
    if (declared && signing.ready) submit.mutate({ declaration: true, ...signing.signed() })
  }
  return (
    <>
      <Promises signing={signing} tried={tried} />
      <section className="card stack" aria-labelledby="declaration">
        <h2 id="declaration">{t('declaration')}</h2>
        <label className="choice">
          <input
            type="checkbox"
            checked={declared}
            aria-invalid={tried && !declared}
            onChange={(event) => setDeclared(event.target.checked)}
          />
          <span>{t('declare')}</span>
        </label>
        {tried && !declared && (
          <p className="note red" role="alert">
            {t('declareFirst')}
          </p>
        )}
        {submit.isError && <Problem error={submit.error} />}
        <Button color="primary" block loading={submit.isPending} onClick={send}>
          {t(command)}
        </Button>
      </section>
    </>
  )
}
