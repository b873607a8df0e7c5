import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, useCommand, withQuery } from '#platform/web/index.ts'
import type {
  AnswerAppeal,
  AppealView,
  NoteFactor,
  QuietPage,
  RatingView,
} from '../../core/index.ts'

export function useRating(number: string) {
  return useQuery({
    queryKey: ['credit', number],
    enabled: number !== '',
    queryFn: ({ signal }) => get<RatingView>(`/licences/${number}/credit`, signal),
  })
}

export function useAppeals() {
  return useQuery({
    queryKey: ['credit-appeals'],
    queryFn: ({ signal }) => get<AppealView[]>('/credit-appeals', signal),
  })
}

export function useQuiet() {
  return useInfiniteQuery({
    queryKey: ['quiet-holders'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<QuietPage>(withQuery('/quiet-holders', { cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

function useRefresh() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['credit'] })
    await client.invalidateQueries({ queryKey: ['credit-appeals'] })
  }
}

export function useMakeAppeal(factorId: string, number: string) {
  return useCommand(
    async (reason: string, key) =>
      (
        await request<AppealView>('POST', `/credit-factors/${factorId}/appeal`, {
          body: { number, reason },
          key,
        })
      ).body,
    useRefresh(),
  )
}

export function useAnswerAppeal({ id, version }: AppealView) {
  return useCommand(
    async (body: AnswerAppeal, key) =>
      (
        await request<AppealView>('POST', `/credit-appeals/${id}/answer`, {
          body,
          key,
          ifMatch: `"${version}"`,
        })
      ).body,
    useRefresh(),
  )
}

export function useNoteFactor() {
  return useCommand(
    async (body: NoteFactor, key) =>
      (await request<RatingView>('POST', '/credit-factors', { body, key })).body,
    useRefresh(),
  )
}

export function useEndListing(factorId: string) {
  return useCommand(
    async (said: string, key) =>
      (
        await request<{ on: string }>('POST', `/credit-factors/${factorId}/end`, {
          body: { words: said },
          key,
        })
      ).body,
    useRefresh(),
  )
}
