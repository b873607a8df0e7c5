import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Loading, Page, Problem, useText } from '#platform/web/index.ts'
import { Questions, type Chosen } from './Questions.tsx'
import { words } from './strings.ts'
import { Trade } from './Trade.tsx'
import { useApplicant, useBegin, useRegion, type Registered } from './use-counter.ts'
import './counter.css'

/** 帮办: who stands at the counter, what they want to open, and the few questions that decide what it takes. */
export function CounterPage() {
  const region = useRegion()
  const t = useText(words)
  return (
    <Page title={t('counter')} lead={t('lead')}>
      {region === undefined ? <Loading /> : <Begin region={region} />}
    </Page>
  )
}

function Begin(props: { region: string }) {
  const { region } = props
  const t = useText(words)
  const navigate = useNavigate()
  const [uscc, setUscc] = useState('')
  const [accountId, setAccount] = useState<string | null>(null)
  const [trade, setTrade] = useState<string>()
  const [chosen, setChosen] = useState<Chosen>()
  const begin = useBegin((view) => {
    void navigate({ to: '/staff/counter/$caseId', params: { caseId: view.id } })
  })
  return (
    <div className="counter">
      <section className="card stack" aria-labelledby="who">
        <h2 id="who">{t('who')}</h2>
        <Who
          region={region}
          uscc={uscc}
          onUscc={(code) => {
            setUscc(code)
            setAccount(null)
          }}
          account={accountId}
          onAccount={setAccount}
        />
      </section>
      {uscc !== '' && (
        <section className="card stack" aria-labelledby="trade">
          <h2 id="trade">{t('trade')}</h2>
          <Trade
            region={region}
            chosen={trade}
            onChoose={(code) => {
              setTrade(code)
              setChosen(undefined)
            }}
          />
        </section>
      )}
      {trade !== undefined && (
        <Questions key={trade} region={region} industry={trade} uscc={uscc} onChosen={setChosen} />
      )}
      {begin.isError && <Problem error={begin.error} />}
      {trade !== undefined && chosen !== undefined && (
        <div>
          <Button
            autoFocus
            type="primary"
            size="large"
            loading={begin.isPending}
            onClick={() => begin.mutate({ region, industry: trade, uscc, accountId, ...chosen })}
          >
            {t('begin')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The code, what the register says of it, and whose account the case will be. */
function Who(props: {
  region: string
  uscc: string
  onUscc: (code: string) => void
  account: string | null
  onAccount: (account: string | null) => void
}) {
  const t = useText(words)
  const [typed, setTyped] = useState('')
  const { region, uscc, account, onAccount } = props
  const { registered, accounts } = useApplicant(region, uscc)
  const found = accounts.data ?? []
  return (
    <>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          props.onUscc(typed.replaceAll(/[\s-]/g, '').toUpperCase())
        }}
      >
        <Field label={t('uscc')}>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              autoFocus
              className="num"
              spellCheck={false}
              maxLength={24}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button htmlType="submit" loading={registered.isFetching}>
          {t('lookUp')}
        </Button>
      </form>
      {registered.isError && <Problem error={registered.error} />}
      {registered.data !== undefined && <AsRegistered registered={registered.data} />}
      {found.length > 0 && (
        <Field label={t('account')} help={t('accountNote')} group>
          {() =>
            [null, ...found].map((one) => (
              <label key={one?.accountId ?? 'none'} className="choice">
                <input
                  type="radio"
                  name="account"
                  checked={account === (one?.accountId ?? null)}
                  onChange={() => onAccount(one?.accountId ?? null)}
                />
                <span>
                  {one === null
                    ? t('noAccount')
                    : t('accountLine', {
                        name: one.name,
                        username: one.username,
                        caseNo: one.lastCase.caseNo,
                      })}
                </span>
              </label>
            ))
          }
        </Field>
      )}
    </>
  )
}

const SHOWN = ['subject_name', 'legal_rep', 'domicile'] as const

function AsRegistered(props: { registered: Registered }) {
  const t = useText(words)
  const { state, values } = props.registered
  if (state === 'unknown') return <p className="note amber">{t('notRegistered')}</p>
  if (state === 'down') return <p className="note amber">{t('registerDown')}</p>
  const said = SHOWN.flatMap((name) => (typeof values[name] === 'string' ? [values[name]] : []))
  return (
    <p className="note green" role="status">
      {t('registered')}：{said.join(' · ')}
    </p>
  )
}
