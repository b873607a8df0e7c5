import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, useCommand } from '#platform/web/index.ts'
import type { Actor } from '../core/index.ts'

/** Who sits in front of the screen: nobody yet, or a signed-in account. */
export interface Session {
  readonly actor: Actor | null
  readonly demo: boolean
}

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<Session>('/session', signal),
    staleTime: 60_000,
  })
}

/** Signs in and forgets everything the page knew as somebody else. */
export function useSignIn(then: (actor: Actor) => void) {
  const client = useQueryClient()
  return useCommand(
    async (who: { username: string; password: string }, key) =>
      (await request<{ actor: Actor }>('POST', '/session', { body: who, key })).body,
    async ({ actor }) => {
      const known = client.getQueryData<Session>(['session'])
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
      client.setQueryData<Session>(['session'], { actor, demo: known?.demo ?? false })
      then(actor)
    },
  )
}

export function useSignOut() {
  const client = useQueryClient()
  return useCommand(
    async () => (await request<undefined>('DELETE', '/session')).body,
    async () => {
      client.clear()
      location.assign('/')
    },
  )
}
