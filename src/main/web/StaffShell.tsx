import { Link, Outlet } from '@tanstack/react-router'
import { SessionGate, type Session } from '../../access/web/index.ts'
import { Page, useText } from '#platform/web/index.ts'
import { StaffTheme } from '#platform/web/staff/index.ts'
import { Skip } from './Skip.tsx'
import './desk.css'
import { desksOf } from './desks.ts'
import { StaffBar } from './StaffBar.tsx'
import { words } from './strings.ts'

/** The frame of the staff pages, with exactly the desks this person's roles open. */
export function StaffShell() {
  return (
    <div className="desk">
      <Skip />
      <StaffTheme>
        <SessionGate>{(session) => <Frame session={session} />}</SessionGate>
      </StaffTheme>
    </div>
  )
}

function Frame(props: { session: Session }) {
  const desks = desksOf(props.session)
  return (
    <>
      <StaffBar desks={desks} />
      <main id="content">{desks.length === 0 ? <NoDesk /> : <Outlet />}</main>
    </>
  )
}

function NoDesk() {
  const t = useText(words)
  return (
    <Page title={t('staff')}>
      <p className="note amber">{t('noDesk')}</p>
      <Link to="/">{t('home')}</Link>
    </Page>
  )
}
