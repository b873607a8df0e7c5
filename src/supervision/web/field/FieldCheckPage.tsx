import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Loading, Page, Problem, Tag, useSay, useText } from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import { canKeep, startWorker, StatusBar } from '../../../inspections/web/index.ts'
import type { CheckView, FieldReceipt } from '../../core/index.ts'
import { words as checkWords } from '../checks/strings.ts'
import { Arrival } from './Arrival.tsx'
import { FieldEnd } from './FieldEnd.tsx'
import { FieldLines } from './FieldLines.tsx'
import { takeAlong } from './store.ts'
import { words } from './strings.ts'
import { useFieldCheck, type FieldCheck } from './use-field-check.ts'

/** 一业一查 on the road: one check on a phone, with or without a network. */
export function FieldCheckPage() {
  const { checkId } = useParams({ from: '/staff/checks/$checkId' })
  const t = useText(words)
  const account = useAccount()
  useEffect(startWorker, [])
  if (account === undefined) return <Loading />
  if (!canKeep()) return <p className="note red">{t('cannotKeep')}</p>
  return <Opened key={`${account}${checkId}`} account={account} id={checkId} />
}

/** Whose check it is; still theirs while their session has ended and they have yet to sign in again. */
function useAccount(): string | undefined {
  const now = useSession().data?.actor?.accountId
  const [known, setKnown] = useState(now)
  if (now !== undefined && now !== known) setKnown(now)
  return now ?? known
}

function Opened(props: { account: string; id: string }) {
  const { loading, receipt, reload, field } = useFieldCheck(props.account, props.id)
  if (loading) return <Loading />
  if (receipt) return <Done receipt={receipt} />
  if (field === undefined) return <Take {...props} onTaken={() => void reload()} />
  return <Check field={field} />
}

function Check(props: { field: FieldCheck }) {
  const t = useText(words)
  const { field } = props
  const { view, sealed } = field.kept.check
  return (
    <Page title={view.holder} lead={view.address}>
      <div className="stack visit">
        <Back />
        <StatusBar field={field.bar} />
        <p className="soft" role="status">
          {field.saving ? t('saving') : ''}
        </p>
        <Head view={view} />
        {sealed === undefined ? (
          <>
            <Arrival field={field} />
            <FieldLines field={field} />
            <FieldEnd field={field} />
          </>
        ) : (
          <section className="card stack">
            <p className="note green">{t('waiting')}</p>
            {typeof field.bar.sending === 'object' && (
              <button type="button" className="big" onClick={() => void field.seal(undefined)}>
                {t('reopen')}
              </button>
            )}
          </section>
        )}
      </div>
    </Page>
  )
}

function Head(props: { view: CheckView }) {
  const t = useText(words)
  const ct = useText(checkWords)
  const say = useSay()
  const { view } = props
  return (
    <section className="card">
      <p className="strong num">{view.number}</p>
      <p>
        {say(view.industry.name)} <Tag tone="blue">{ct(`cause_${view.cause}`)}</Tag>
      </p>
      <p className="soft">{view.departments.map(({ name }) => name).join('、')}</p>
      <p className="soft num">{t('pinned', { hash: view.checklist?.slice(0, 12) ?? '' })}</p>
      {view.ready !== null && <p className="note">{ct('readySaid', { words: view.ready })}</p>}
    </section>
  )
}

function Take(props: { account: string; id: string; onTaken: () => void }) {
  const t = useText(words)
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  async function take(): Promise<void> {
    setBusy(true)
    setError(undefined)
    await takeAlong(props.account, props.id).then(props.onTaken, setError)
    setBusy(false)
  }
  return (
    <Page title={t('list')} lead={t('notHere')}>
      <div className="stack visit">
        <Back />
        <p>{t('takeLead')}</p>
        {error !== undefined && <Problem error={error} />}
        <button type="button" className="big primary" disabled={busy} onClick={() => void take()}>
          {t('take')}
        </button>
      </div>
    </Page>
  )
}

/** On the server, and here no more. */
function Done(props: { receipt: FieldReceipt }) {
  const t = useText(words)
  const say = useSay()
  const { check, uncounted } = props.receipt
  return (
    <Page title={check.holder} lead={check.address}>
      <div className="stack visit">
        <p role="status" className="note green">
          {t('sent')}
        </p>
        {uncounted !== null && (
          <p className="note amber">{t('uncounted', { why: say(uncounted) })}</p>
        )}
        <Link
          className="big primary"
          to="/staff/supervision/$checkId"
          params={{ checkId: check.id }}
        >
          {t('toCheck')}
        </Link>
        <Back />
      </div>
    </Page>
  )
}

function Back() {
  const t = useText(words)
  return (
    <Link className="big quiet" to="/staff/checks">
      {t('back')}
    </Link>
  )
}
