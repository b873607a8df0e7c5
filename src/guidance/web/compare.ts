import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { request } from '#platform/web/index.ts'
import type { Comparison } from '../core/index.ts'
import type { AnswerValue } from './draft.ts'

type Given = Record<string, AnswerValue>

/** Both variants and what moves between them; the last answer stays until the next comes. */
export function useComparison(region: string, industry: string, now: Given, instead: Given) {
  return useQuery({
    queryKey: ['compare', region, industry, now, instead],
    staleTime: 600_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (
        await request<Comparison>('POST', `/regions/${region}/industries/${industry}/compare`, {
          body: { now, instead },
          signal,
        })
      ).body,
  })
}
