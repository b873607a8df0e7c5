import {
  Button,
  Load,
  Page,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import { SessionGate } from '../SessionGate.tsx'
import { GiveMandate } from './GiveMandate.tsx'
import { useActing, useMandates, useRevoke, type MandateView } from './mandates.ts'
import { words } from './strings.ts'

/** 委托代办: who acts for me, and for whom I act. */
export function AgentsPage() {
  return <SessionGate>{() => <Agents />}</SessionGate>
}

function Agents() {
  const t = useText(words)
  const mandates = useMandates()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Load query={mandates}>
        {(all) => (
          <>
            {(['given', 'received'] as const).map((side) => (
              <List key={side} side={side} mandates={all.filter((one) => one.side === side)} />
            ))}
            <GiveMandate />
          </>
        )}
      </Load>
    </Page>
  )
}

function List(props: { side: 'given' | 'received'; mandates: readonly MandateView[] }) {
  const t = useText(words)
  const { side, mandates } = props
  return (
    <section className="stack" aria-label={t(side)}>
      <h2>{t(side)}</h2>
      {mandates.length === 0 && (
        <p className="card soft">{t(side === 'given' ? 'noneGiven' : 'noneReceived')}</p>
      )}
      {mandates.map((mandate) => (
        <One key={mandate.id} mandate={mandate} />
      ))}
    </section>
  )
}

function One(props: { mandate: MandateView }) {
  const t = useText(words)
  const now = useLanguage()
  const revoke = useRevoke()
  const acting = useActing()
  const { mandate } = props
  const { state, side, businesses, scopes, until } = mandate
  const holds = state === 'holds'
  return (
    <article className="card stack">
      <div className="row between">
        <h3>{side === 'given' ? `${mandate.agent}（${mandate.agentUsername}）` : mandate.owner}</h3>
        <Tag tone={holds ? 'green' : 'plain'}>{t(state)}</Tag>
      </div>
      {mandate.acting && <p className="note amber">{t('acting', { owner: mandate.owner })}</p>}
      <p>{scopes.map((scope) => t(scope)).join(' · ')}</p>
      <p className="num">
        {businesses.length === 0 ? t('allBusinesses') : businesses.join(' ')} ·{' '}
        {t('to', { day: sayDay(until, now) })}
      </p>
      {revoke.isError && <Problem error={revoke.error} />}
      {acting.isError && <Problem error={acting.error} />}
      {holds && (
        <div className="row">
          {side === 'received' && (
            <Button
              color="primary"
              loading={acting.isPending}
              onClick={() => acting.mutate(mandate.acting ? null : mandate.id)}
            >
              {t(mandate.acting ? 'layDown' : 'takeUp')}
            </Button>
          )}
          <Button loading={revoke.isPending} onClick={() => revoke.mutate(mandate)}>
            {t('revoke')}
          </Button>
        </div>
      )}
    </article>
  )
}
