import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, request, useCommand } from '#platform/web/index.ts'
import type { MandateScope } from '../../core/index.ts'

/** One mandate as `GET /mandates` tells it. */
export interface MandateView {
  readonly id: string
  readonly side: 'given' | 'received'
  readonly owner: string
  readonly agent: string
  readonly agentUsername: string
  readonly businesses: readonly string[]
  readonly scopes: readonly MandateScope[]
  readonly until: string
  readonly state: 'holds' | 'ended' | 'revoked'
  readonly acting: boolean
  readonly version: number
}

export interface MandateWish {
  readonly agent: string
  readonly businesses: readonly string[]
  readonly scopes: readonly MandateScope[]
  readonly until: string
}

const KEY = ['mandates']

export function useMandates() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) =>
      (await get<{ items: readonly MandateView[] }>('/mandates', signal)).items,
  })
}

export function useGive(then: () => void) {
  const client = useQueryClient()
  return useCommand(
    async (wish: MandateWish, key) => post<MandateView>('/mandates', wish, key),
    async () => {
      await client.invalidateQueries({ queryKey: KEY })
      then()
    },
  )
}

export function useRevoke() {
  const client = useQueryClient()
  return useCommand(
    async ({ id, version }: Pick<MandateView, 'id' | 'version'>, key) =>
      request('POST', `/mandates/${id}/revoke`, { key, ifMatch: `"${version}"`, body: {} }),
    () => client.invalidateQueries({ queryKey: KEY }),
  )
}

/** From now on the session acts for another, or for oneself: what the page knows is another's. */
export function useActing() {
  return useCommand(
    async (mandate: string | null, key) => post('/session/acting', { mandate }, key),
    (_, mandate) => location.assign(mandate === null ? '/account/agents' : '/cases'),
  )
}
