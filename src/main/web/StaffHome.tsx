import { Navigate } from '@tanstack/react-router'
import { useSession } from '../../access/web/index.ts'
import { Loading } from '#platform/web/index.ts'
import { desksOf } from './desks.ts'

/** `/staff`: straight to the desk this person works at. */
export function StaffHome() {
  const session = useSession()
  const first = session.data === undefined ? undefined : desksOf(session.data)[0]
  if (first === undefined) return <Loading />
  return <Navigate to={`/staff/${first}` as const} replace />
}
