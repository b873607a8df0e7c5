import { Navigate, useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Load } from '#platform/web/index.ts'
import { useSession, type Session } from './session.ts'

/** Shows what is inside to a signed-in person; sends anybody else to sign in, and back here after. */
export function SessionGate(props: { children: (session: Session) => ReactNode }) {
  const session = useSession()
  const router = useRouter()
  // Read once: while the sign-in page is on its way, this one must not ask to come back to it.
  const [here] = useState(() => router.state.location.href)
  return (
    <Load query={session}>
      {(known) =>
        known.actor === null ? (
          <Navigate to="/login" search={{ next: here }} replace />
        ) : (
          props.children(known)
        )
      }
    </Load>
  )
}
