import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, useCommand, withQuery } from '#platform/web/index.ts'
import type { LicenceView } from '../core/index.ts'

interface Wire {
  readonly items: readonly LicenceView[]
  readonly next: string | null
}

export function useLicences() {
  return useInfiniteQuery({
    queryKey: ['licences'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/licences', { cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

const keyOf = (number: string) => ['licence', number] as const

export function useLicence(number: string) {
  return useQuery({
    queryKey: keyOf(number),
    queryFn: ({ signal }) => get<LicenceView>(`/licences/${number}`, signal),
  })
}

/** The link that the code on the paper leads to. */
export function useCode(number: string) {
  return useQuery({
    queryKey: ['licence-code', number],
    queryFn: ({ signal }) => get<{ readonly url: string }>(`/licences/${number}/code`, signal),
  })
}

export function useRecall(number: string) {
  const client = useQueryClient()
  return useCommand(
    (_: undefined, key) => request('POST', `/licences/${number}/recall`, { body: {}, key }),
    () => client.invalidateQueries({ queryKey: keyOf(number) }),
  )
}
