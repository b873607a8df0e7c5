import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, withQuery } from '#platform/web/index.ts'
import type { PoliciesView, PolicyView } from '../../core/index.ts'

export interface RegionName {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** What is looked for stands in the address: a citation leads to its law. */
export interface PolicySearch {
  readonly region?: string
  readonly q?: string
}

export function policySearch({ region, q }: Record<string, unknown>): PolicySearch {
  // a code of digits alone stands in the address as a number
  const code = String(region)
  return {
    ...(/^\d{6}$/.test(code) && { region: code }),
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 100) }),
  }
}

export function useRegionNames() {
  return useQuery({
    queryKey: ['regions'],
    staleTime: 3_600_000,
    queryFn: ({ signal }) => get<readonly RegionName[]>('/regions', signal),
  })
}

/** The last answer stays until the next comes. */
export function usePolicies(region: string, q: string) {
  return useQuery({
    queryKey: ['policies', region, q],
    enabled: region !== '',
    staleTime: 600_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<PoliciesView>(withQuery(`/regions/${region}/policies`, { q }), signal),
  })
}

export function usePolicy(id: string) {
  return useQuery({
    queryKey: ['policy', id],
    staleTime: 600_000,
    queryFn: ({ signal }) => get<PolicyView>(`/policies/${id}`, signal),
  })
}
