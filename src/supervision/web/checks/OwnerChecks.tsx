import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SessionGate } from '../../../access/web/index.ts'
import {
  Button,
  Field,
  Load,
  Loading,
  Page,
  Problem,
  sayDay,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { CheckState } from './CheckState.tsx'
import { Faults, Visits } from './Findings.tsx'
import { Signings } from './Signings.tsx'
import { Handled } from './Handled.tsx'
import { words } from './strings.ts'
import { useCheck, useCheckCommand, useChecks } from './use-checks.ts'

/** The holder's checks, those going on first. */
export function OwnerChecksPage() {
  const t = useText(words)
  return (
    <SessionGate>
      {() => (
        <Page title={t('mine')} lead={t('mineLead')}>
          <Lists />
        </Page>
      )}
    </SessionGate>
  )
}

/** Both at once, so that neither moves the other when it comes. */
function Lists() {
  const open = useChecks('open').isPending
  const closed = useChecks('closed').isPending
  if (open || closed) return <Loading />
  return (
    <>
      <List state="open" />
      <List state="closed" />
    </>
  )
}

function List(props: { state: 'open' | 'closed' }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const pages = useChecks(props.state)
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading lines={3} />
  const list = pages.data.pages.flatMap(({ items }) => items)
  const heading = props.state === 'open' ? 'going' : 'closed'
  return (
    <section className="stack" aria-labelledby={`checks-${props.state}`}>
      <h2 id={`checks-${props.state}`}>{t(heading)}</h2>
      {list.length === 0 && (
        <p className="card">{t(props.state === 'open' ? 'none' : 'noneClosed')}</p>
      )}
      <ul className="plain-list stack">
        {list.map((check) => (
          <li key={check.id} className="card stack">
            <span className="row between">
              <Link className="strong" to="/checks/$checkId" params={{ checkId: check.id }}>
                {check.holder}
              </Link>
              <span>
                <CheckState check={check} />
              </span>
            </span>
            <span className="soft">
              {say(check.industry.name)} · {t(`cause_${check.cause}`)}
              {props.state === 'open' && (
                <span className="num"> · {sayDay(check.dueOn, now, true)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  )
}

/** One check as its holder reads it: what is to be put right first, then everything that was done. */
export function OwnerCheckPage() {
  return <SessionGate>{() => <One />}</SessionGate>
}

function One() {
  const { checkId } = useParams({ from: '/checks/$checkId' })
  const t = useText(words)
  const now = useLanguage()
  return (
    <Load query={useCheck(checkId)}>
      {(check) => (
        <Page title={t('mine')} lead={`${check.holder} · ${t(`cause_${check.cause}`)}`}>
          <p className="row between">
            <span>
              <CheckState check={check} />
            </span>
            {check.state !== 'closed' && (
              <span className="num">{t('dueOn', { day: sayDay(check.dueOn, now, true) })}</span>
            )}
          </p>
          {check.closing !== '' && (
            <p className="note amber">{t('closing', { words: check.closing })}</p>
          )}
          <Handled check={check} />
          <Faults check={check} />
          {check.ready !== null && <p className="note">{t('readySaid', { words: check.ready })}</p>}
          {check.allowed.includes('ready') && <Ready key={check.version} check={check} />}
          <Visits check={check} />
          <Signings check={check} />
          <Link to="/checks">{t('mine')}</Link>
        </Page>
      )}
    </Load>
  )
}

function Ready(props: { check: CheckView }) {
  const t = useText(words)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const send = useCheckCommand(props.check)
  const missing = text.trim().length < 2
  function ready(): void {
    setTried(true)
    if (!missing) send.mutate({ word: 'ready', body: { words: text.trim() } })
  }
  return (
    <div className="card stack">
      {send.isError && <Problem error={send.error} />}
      <Field label={t('readyWords')} required error={tried && missing ? t('missing') : undefined}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button color="primary" block loading={send.isPending} onClick={ready}>
        {t('ready')}
      </Button>
    </div>
  )
}
