import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, sendTo, useCommand, withQuery } from '#platform/web/index.ts'
import type { OfficerView, VisitSummary, VisitView } from '../core/index.ts'

interface Wire {
  readonly items: readonly VisitSummary[]
  readonly next: string | null
}

export function useVisits(state: string) {
  return useInfiniteQuery({
    queryKey: ['visits', state],
    initialPageParam: '',
    refetchInterval: 60_000,
    networkMode: 'always',
    retry: 1,
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

/** The officers of the roster that this person may see. */
export function useOfficers() {
  return useQuery({
    queryKey: ['inspection-officers'],
    queryFn: async ({ signal }) =>
      (await get<{ items: readonly OfficerView[] }>('/inspection-officers', signal)).items,
  })
}

/** A command on one visit; the answer is the visit as it then stands. */
export function useVisitCommand(id: string, then?: (view: VisitView) => void) {
  const client = useQueryClient()
  return useCommand(
    async (wish: { readonly name: string; readonly body?: object }, key) =>
      (
        await sendTo<VisitView>('POST', `/visits/${id}/${wish.name}`, {
          body: wish.body ?? {},
          key,
        })
      ).body,
    (view) => {
      client.setQueryData(['visit', id], view)
      void client.invalidateQueries({ queryKey: ['visits'] })
      then?.(view)
    },
  )
}
