import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, request, useCommand, withQuery } from '#platform/web/index.ts'
import type { Subject } from '../core/grades.ts'
import type { AnswerCallBack, GiveRating, RatingView, StandingView } from '../core/index.ts'

const standingKey = (subject: Subject, id: string) => ['rating', subject, id] as const

/** Whether this can be rated now, and what was said. */
export function useStanding(subject: Subject, id: string) {
  return useQuery({
    queryKey: standingKey(subject, id),
    queryFn: ({ signal }) => get<StandingView>(`/ratings/${subject}/${id}`, signal),
  })
}

export function useGiveRating(subject: Subject, id: string) {
  const client = useQueryClient()
  return useCommand(
    (rating: GiveRating, key) => post<StandingView>(`/ratings/${subject}/${id}`, rating, key),
    (standing) => void client.setQueryData(standingKey(subject, id), standing),
  )
}

interface Wire {
  readonly items: readonly RatingView[]
  readonly next: string | null
}

export function useRatings(only: string) {
  return useInfiniteQuery({
    queryKey: ['ratings', only],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Wire>(withQuery('/ratings', { only, cursor: pageParam }), signal),
    getNextPageParam: (last) => last.next,
  })
}

export function useAnswerCallBack({ id, callBack }: RatingView) {
  const client = useQueryClient()
  const ifMatch = `"${callBack?.version ?? 0}"`
  return useCommand(
    (body: AnswerCallBack, key) =>
      request<RatingView>('POST', `/call-backs/${id}/answer`, { body, key, ifMatch }),
    () => client.invalidateQueries({ queryKey: ['ratings'] }),
  )
}
