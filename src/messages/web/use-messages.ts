import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, useCommand, withQuery } from '#platform/web/index.ts'
import type { MessageView } from '../core/index.ts'

export interface Unread {
  readonly unread: number
  readonly more: boolean
}

interface Wire {
  readonly items: readonly MessageView[]
  readonly next: string | null
}

const COUNT = ['messages', 'unread'] as const
const LIST = ['messages', 'list'] as const

/** How many messages wait; asked again each minute while the page is looked at. */
export function useUnread(signedIn: boolean) {
  return useQuery({
    queryKey: COUNT,
    enabled: signedIn,
    staleTime: 30_000,
    refetchInterval: 60_000,
    queryFn: ({ signal }) => get<Unread>('/messages/unread', signal),
  })
}

export function useMessages() {
  return useInfiniteQuery({
    queryKey: LIST,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/messages', { cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

/** Reads these, or all of them; what is open stays on the page, only without its mark. */
export function useRead() {
  const client = useQueryClient()
  return useCommand(
    (ids: readonly string[] | 'all', key) =>
      post<Unread>('/messages/read', ids === 'all' ? {} : { ids }, key),
    async (count) => {
      client.setQueryData(COUNT, count)
      await client.invalidateQueries({ queryKey: LIST })
    },
  )
}
