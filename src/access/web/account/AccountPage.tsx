import { Link } from '@tanstack/react-router'
import { Load, Page, Tag, useText } from '#platform/web/index.ts'
import { useSecurity } from '../second-factor.ts'
import { SessionGate } from '../SessionGate.tsx'
import type { Session } from '../session.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { LinkIdentity } from './LinkIdentity.tsx'
import { RemoveFactor } from './RemoveFactor.tsx'
import { Sessions } from './Sessions.tsx'
import { SetUpFactor } from './SetUpFactor.tsx'
import { words } from './strings.ts'

/** One's own account: the one-time code, the identity provider, and who acts for whom. */
export function AccountPage() {
  return <SessionGate>{(session) => <Account session={session} />}</SessionGate>
}

function Account(props: { session: Session }) {
  const t = useText(words)
  const security = useSecurity()
  const owner = props.session.actor?.roles.some(({ role }) => role === 'owner') === true
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Load query={security}>
        {({ secondFactor, recoveryCodes }) => (
          <>
            <section className="card stack" aria-labelledby="factor">
              <div className="row between">
                <h2 id="factor">{t('factor')}</h2>
                <Tag tone={secondFactor ? 'green' : 'plain'}>{t(secondFactor ? 'on' : 'off')}</Tag>
              </div>
              {secondFactor && <p>{t('left', { n: recoveryCodes })}</p>}
              {secondFactor ? <RemoveFactor /> : <SetUpFactor />}
            </section>
            <section className="card stack" aria-labelledby="own-password">
              <h2 id="own-password">{t('ownPassword')}</h2>
              <ChangePassword />
            </section>
            <Sessions />
          </>
        )}
      </Load>
      <LinkIdentity of={owner ? 'owner' : 'staff'} />
      {owner && (
        <section className="card stack" aria-labelledby="agents">
          <h2 id="agents">{t('agents')}</h2>
          <p>{t('agentsLead')}</p>
          <Link to="/account/agents">{t('agents')}</Link>
        </section>
      )}
    </Page>
  )
}
