import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, useCommand } from '#platform/web/index.ts'
import type { LinkList, OriginView, SetLink } from '../core/index.ts'

export interface Receiver {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly channel: string
  readonly department: { readonly id: string } | null
  readonly health: string
}

/** The receivers of a region that may stand for a neighbour: those of no department. */
export function useSystems(region: string): readonly Receiver[] {
  const all = useQuery({
    queryKey: ['receivers'],
    queryFn: ({ signal }) => get<{ readonly items: readonly Receiver[] }>('/receivers', signal),
  })
  return (all.data?.items ?? []).filter(
    (one) =>
      one.region === region &&
      one.channel === 'webhook' &&
      one.department === null &&
      one.health !== 'ended',
  )
}

export function useLinks(region: string) {
  return useQuery({
    queryKey: ['neighbours', region],
    queryFn: ({ signal }) => get<LinkList>(`/regions/${region}/neighbours`, signal),
    refetchInterval: 15_000,
  })
}

export function useSetLink(region: string) {
  const client = useQueryClient()
  return useCommand(
    async (body: SetLink, key) => request('POST', `/regions/${region}/neighbours`, { body, key }),
    () => client.invalidateQueries({ queryKey: ['neighbours', region] }),
  )
}

export function useAskLibrary(region: string) {
  const client = useQueryClient()
  return useCommand(
    async (_: undefined, key) =>
      request('POST', `/regions/${region}/library-reports`, { body: {}, key }),
    () => client.invalidateQueries({ queryKey: ['neighbours', region] }),
  )
}

export function useOrigin(caseId: string) {
  return useQuery({
    queryKey: ['case-origin', caseId],
    queryFn: ({ signal }) => get<OriginView>(`/cases/${caseId}/neighbours`, signal),
  })
}
