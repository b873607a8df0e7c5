import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError, get, readLocal, request, useCommand, writeLocal } from '#platform/web/index.ts'
import type { Actor } from '../core/index.ts'

/** Who sits in front of the screen: nobody yet, or a signed-in account. */
export interface Session {
  readonly actor: Actor | null
  readonly demo: boolean
}

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => readSession(signal),
    staleTime: 60_000,
    // asked without a network too: an inspector is known to this device
    networkMode: 'always',
  })
}

const FIELD = 'session.field'

/**
 * Who signed in, from the server; where no network answers, the inspector who signed in here last,
 * so that a visit can go on in flight mode. What they write is sent only once they are signed in.
 */
async function readSession(signal: AbortSignal): Promise<Session> {
  try {
    const session = await get<Session>('/session', signal)
    rememberSession(session)
    return session
  } catch (error) {
    const known = readLocal<Session>(FIELD)
    if (error instanceof ApiError && error.status === 0 && known !== undefined) return known
    throw error
  }
}

/** An inspector is known to the device, anybody else is not. */
export function rememberSession(session: Session): void {
  if (session.actor === null) return
  const inspects = session.actor.roles.some(({ role }) => role === 'inspector')
  writeLocal(FIELD, inspects ? session : undefined)
}

/** Signs in and forgets everything the page knew as somebody else. */
export function useSignIn(then: (actor: Actor) => void, keepFor?: string) {
  const client = useQueryClient()
  return useCommand(
    async (who: { username: string; password: string; code?: string }, key) =>
      (await request<{ actor: Actor }>('POST', '/session', { body: who, key })).body,
    async ({ actor }) => {
      const known = client.getQueryData<Session>(['session'])
      // the same person going on keeps what the page knows
      if (actor.accountId !== keepFor)
        client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
      const session = { actor, demo: known?.demo ?? false }
      rememberSession(session)
      client.setQueryData<Session>(['session'], session)
      then(actor)
    },
  )
}

export function useSignOut() {
  const client = useQueryClient()
  return useCommand(
    async () => (await request<undefined>('DELETE', '/session')).location,
    async (there) => {
      writeLocal(FIELD, undefined)
      client.clear()
      // of a sign-in at a provider: signed out there too
      location.assign(there ?? '/')
    },
  )
}
