import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, useCommand, withQuery } from '#platform/web/index.ts'
import type { Finding, LicenceScans, RegionScans, SignalView } from '../core/index.ts'

export function useLicenceScans(number: string, enabled: boolean) {
  return useQuery({
    queryKey: ['scans', number],
    enabled,
    queryFn: ({ signal }) => get<LicenceScans>(`/licences/${number}/scans`, signal),
  })
}

export function useRegionScans() {
  return useQuery({
    queryKey: ['scans'],
    queryFn: ({ signal }) => get<RegionScans>('/scans', signal),
  })
}

interface Wire {
  readonly items: readonly SignalView[]
  readonly next: string | null
}

export function useSignals(state: SignalView['state']) {
  return useInfiniteQuery({
    queryKey: ['signals', state],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/signals', { state, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

export function useAnswer({ id, version }: SignalView) {
  const client = useQueryClient()
  return useCommand(
    (body: { readonly finding: Finding; readonly words: string }, key) =>
      request('POST', `/signals/${id}/answer`, { body, key, ifMatch: `"${version}"` }),
    () => client.invalidateQueries({ queryKey: ['signals'] }),
  )
}
