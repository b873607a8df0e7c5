import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, sendTo, useCommand, withQuery } from '#platform/web/index.ts'
import type { OfficerView } from '../../../inspections/core/index.ts'
import type {
  ChecksOrdered,
  ConflictView,
  DeclareConflict,
  DrawPage,
  DrawView,
  NewDraw,
} from '../../core/index.ts'

export function useDraws() {
  return useInfiniteQuery({
    queryKey: ['draws'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<DrawPage>(withQuery('/draws', { cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

export function useDraw(id: string) {
  return useQuery({
    queryKey: ['draws', id],
    queryFn: ({ signal }) => get<DrawView>(`/draws/${id}`, signal),
  })
}

export function useAnnounce(then: (made: DrawView) => void) {
  const client = useQueryClient()
  return useCommand(
    async (body: NewDraw, key) => (await request<DrawView>('POST', '/draws', { body, key })).body,
    async (made) => {
      await client.invalidateQueries({ queryKey: ['draws'] })
      then(made)
    },
  )
}

/** `draw` with the outcome of the event, or `abandon` with the reason. */
export function useEndDraw({ id, version }: DrawView) {
  const client = useQueryClient()
  return useCommand(
    async (wish: { readonly name: 'draw' | 'abandon'; readonly body: object }, key) =>
      (
        await sendTo<DrawView>('POST', `/draws/${id}/${wish.name}`, {
          body: wish.body,
          key,
          ifMatch: `"${version}"`,
        })
      ).body,
    () => client.invalidateQueries({ queryKey: ['draws'] }),
  )
}

export function useOrderChecks(id: string) {
  const client = useQueryClient()
  return useCommand(
    async (body: { readonly by: string }, key) =>
      (await request<ChecksOrdered>('POST', `/draws/${id}/checks`, { body, key })).body,
    () => client.invalidateQueries({ queryKey: ['checks'] }),
  )
}

export function useConflicts() {
  return useQuery({
    queryKey: ['officer-conflicts'],
    queryFn: ({ signal }) => get<ConflictView[]>('/officer-conflicts', signal),
  })
}

export function useRoster() {
  return useQuery({
    queryKey: ['inspection-officers'],
    queryFn: async ({ signal }) =>
      (await get<{ items: readonly OfficerView[] }>('/inspection-officers', signal)).items,
  })
}

export function useEndConflict({ id, version }: ConflictView) {
  const client = useQueryClient()
  return useCommand(
    async (reason: string, key) =>
      (
        await request<ConflictView>('POST', `/officer-conflicts/${id}/end`, {
          body: { reason },
          key,
          ifMatch: `"${version}"`,
        })
      ).body,
    () => client.invalidateQueries({ queryKey: ['officer-conflicts'] }),
  )
}

export function useDeclare(then: () => void) {
  const client = useQueryClient()
  return useCommand(
    async (body: DeclareConflict, key) =>
      (await request<ConflictView>('POST', '/officer-conflicts', { body, key })).body,
    async () => {
      await client.invalidateQueries({ queryKey: ['officer-conflicts'] })
      then()
    },
  )
}
