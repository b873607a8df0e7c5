import { Link, Navigate, useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Load, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useSession, type Session } from './session.ts'

/** Shows what is inside to a signed-in person; sends anybody else to sign in, and back here after. */
export function SessionGate(props: { children: (session: Session) => ReactNode }) {
  const session = useSession()
  const router = useRouter()
  // Read once: while the sign-in page is on its way, this one must not ask to come back to it.
  const [here] = useState(() => router.state.location.href)
  const [working, setWorking] = useState<Session>()
  const now = session.data
  if (now !== undefined && now.actor !== null && now !== working) setWorking(now)
  return (
    <Load query={session}>
      {(known) => {
        // who was working here keeps the page; `SignInOver` asks them to sign in again above it
        const shown = known.actor === null ? working : known
        if (shown === undefined) return <Navigate to="/login" search={{ next: here }} replace />
        return (
          <>
            {shown.actor?.limited === true && <Limited />}
            {props.children(shown)}
          </>
        )
      }}
    </Load>
  )
}

function Limited() {
  const t = useText(words)
  return (
    <p className="note amber" role="alert">
      {t('limited')} <Link to="/account">{t('toAccount')}</Link>
    </p>
  )
}
