import { Link } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useSession } from '../../../access/web/index.ts'
import {
  Loading,
  Page,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { canKeep, startWorker } from '../../../inspections/web/index.ts'
import type { CheckSummary } from '../../core/index.ts'
import { words as checkWords } from '../checks/strings.ts'
import { useChecks } from '../checks/use-checks.ts'
import type { KeptCheck } from './kept.ts'
import { isStarted, listKept, takeAlong } from './store.ts'
import { words } from './strings.ts'

/** The checks to make, and those that are on this device; without a network the latter alone. */
export function FieldChecksPage() {
  const t = useText(words)
  const account = useSession().data?.actor?.accountId
  const checks = useChecks('open')
  const { kept, reload } = useKeptChecks(account)
  useEffect(startWorker, [])
  const listed = checks.data?.pages.flatMap(({ items }) => items)
  const here = kept.map(({ view }) => view)
  const known = new Set(listed?.map(({ id }) => id))
  const list = [...(listed ?? []), ...here.filter(({ id }) => !known.has(id))]
  const open = list.filter(({ state }) => state === 'planned' || state === 'rectification')
  if (checks.isPending && here.length === 0 && !checks.isError) return <Loading />
  return (
    <Page title={t('list')} lead={t('listLead')}>
      <div className="stack visit-list">
        {checks.isError && listed === undefined && <p className="note amber">{t('offlineList')}</p>}
        {open.length === 0 && <p className="card">{t('none')}</p>}
        <ul className="plain-list stack">
          {open.map((check) => (
            <li key={check.id}>
              <Tile check={check} kept={kept.find(({ id }) => id === check.id)} />
            </li>
          ))}
        </ul>
        {account !== undefined && listed !== undefined && open.length > 0 && (
          <TakeAll account={account} ids={open.map(({ id }) => id)} onTaken={reload} />
        )}
      </div>
    </Page>
  )
}

function useKeptChecks(account: string | undefined) {
  const [kept, setKept] = useState<readonly KeptCheck[]>([])
  const reload = useCallback(() => {
    if (account !== undefined && canKeep()) void listKept(account, new Date()).then(setKept)
  }, [account])
  useEffect(reload, [reload])
  return { kept, reload }
}

function Tile(props: { check: CheckSummary; kept: KeptCheck | undefined }) {
  const t = useText(words)
  const ct = useText(checkWords)
  const say = useSay()
  const now = useLanguage()
  const { check, kept } = props
  return (
    <Link className="tile" to="/staff/checks/$checkId" params={{ checkId: check.id }}>
      <span>
        <span className="strong">{check.holder}</span> · {say(check.industry.name)}
        <br />
        {check.address}
        <br />
        <span className="soft num">
          {ct(`cause_${check.cause}`)} · {ct(check.state)} ·{' '}
          {ct('dueOn', { day: sayDay(check.dueOn, now, true) })}
        </span>
        {kept !== undefined && (
          <>
            <br />
            <Tag tone={isStarted(kept) ? 'amber' : 'green'}>
              {t(isStarted(kept) ? 'started' : 'onDevice')}
            </Tag>
          </>
        )}
      </span>
      <span aria-hidden="true">›</span>
    </Link>
  )
}

function TakeAll(props: { account: string; ids: readonly string[]; onTaken: () => void }) {
  const t = useText(words)
  const [taken, setTaken] = useState<number>()
  const [error, setError] = useState<unknown>()
  async function take(): Promise<void> {
    setError(undefined)
    try {
      for (const [n, id] of props.ids.entries()) {
        await takeAlong(props.account, id)
        setTaken(n + 1)
      }
    } catch (cause) {
      setError(cause)
    }
    props.onTaken()
  }
  return (
    <div className="stack">
      <button type="button" className="big" onClick={() => void take()}>
        {t('takeAll')}
      </button>
      {taken !== undefined && <p role="status">{t('tookAll', { n: taken })}</p>}
      {error !== undefined && <Problem error={error} />}
    </div>
  )
}
