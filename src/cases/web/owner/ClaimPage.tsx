import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SessionGate } from '../../../access/web/index.ts'
import { Button, Field, Page, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import type { ClaimCase } from '../../core/index.ts'
import { words } from '../desk/counter/strings.ts'
import { rememberCase, type CaseView } from '../use-case.ts'

/** 认领: what a clerk filed at the counter becomes the applicant's own, by the three things on the slip. */
export function ClaimPage() {
  const t = useText(words)
  return (
    <SessionGate>
      {() => (
        <Page title={t('claim')} lead={t('claimLead')}>
          <Claim />
        </Page>
      )}
    </SessionGate>
  )
}

const BOXES = ['caseNo', 'uscc', 'code'] as const

function Claim() {
  const t = useText(words)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [typed, setTyped] = useState<ClaimCase>({ caseNo: '', uscc: '', code: '' })
  const [tried, setTried] = useState(false)
  const claim = useCommand(
    (proof: ClaimCase, key) => post<CaseView>('/case-claims', proof, key),
    (view) => {
      rememberCase(client, view)
      void navigate({ to: '/cases/$caseId', params: { caseId: view.id } })
    },
  )
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (BOXES.every((name) => typed[name].trim() !== '')) claim.mutate(typed)
      }}
    >
      {claim.isError && <Problem error={claim.error} />}
      {BOXES.map((name) => (
        <Field
          key={name}
          label={t(name)}
          required
          error={tried && typed[name].trim() === '' ? t('claimBox') : undefined}
        >
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input num"
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button color="primary" block type="submit" loading={claim.isPending}>
        {t('claimNow')}
      </Button>
    </form>
  )
}
