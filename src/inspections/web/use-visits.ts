import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, useCommand, withQuery } from '#platform/web/index.ts'
import type { LineResult, VisitSummary, VisitView } from '../core/index.ts'

interface Wire {
  readonly items: readonly VisitSummary[]
  readonly next: string | null
}

export function useVisits(state: string) {
  return useInfiniteQuery({
    queryKey: ['visits', state],
    initialPageParam: '',
    refetchInterval: 60_000,
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/visits', { state, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

export function useVisit(id: string) {
  return useQuery({
    queryKey: ['visit', id],
    queryFn: ({ signal }) => get<VisitView>(`/visits/${id}`, signal),
  })
}

export interface Results {
  readonly officers: readonly string[]
  readonly lines: readonly { id: string; result: LineResult; note?: string }[]
}

export function useSendResults(id: string, then: () => void) {
  const client = useQueryClient()
  return useCommand(
    (results: Results, key) => request('POST', `/visits/${id}/results`, { body: results, key }),
    async () => {
      await client.invalidateQueries({ queryKey: ['visit', id] })
      void client.invalidateQueries({ queryKey: ['visits'] })
      then()
    },
  )
}
