import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, sendTo, useCommand, withQuery } from '#platform/web/index.ts'
import type { z } from 'zod'
import type { CheckPage, CheckView, TaskPage } from '../../core/index.ts'

export type Word = 'begin' | 'results' | 'ready' | 'refer' | 'handled' | 'cancel'

export function useChecks(state: 'open' | 'closed') {
  return useInfiniteQuery({
    queryKey: ['checks', state],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<z.infer<typeof CheckPage>>(withQuery('/checks', { state, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

export function useTasks() {
  return useInfiniteQuery({
    queryKey: ['check-tasks'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<z.infer<typeof TaskPage>>(withQuery('/check-tasks', { cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

export function useCheck(id: string) {
  return useQuery({
    queryKey: ['check', id],
    queryFn: ({ signal }) => get<CheckView>(`/checks/${id}`, signal),
  })
}

/** A command on one check; the answer is the check as it then stands. */
export function useCheckCommand({ id, version }: CheckView, then?: () => void) {
  const client = useQueryClient()
  return useCommand(
    async (wish: { readonly word: Word; readonly body: object }, key) =>
      (
        await sendTo<CheckView>('POST', `/checks/${id}/${wish.word}`, {
          body: wish.body,
          key,
          ifMatch: `"${version}"`,
        })
      ).body,
    (view) => {
      client.setQueryData(['check', id], view)
      void client.invalidateQueries({ queryKey: ['checks'] })
      then?.()
    },
  )
}
