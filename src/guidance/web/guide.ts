import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { request } from '#platform/web/index.ts'
import type { GuideResult } from '../core/index.ts'
import type { AnswerValue } from './draft.ts'

/** The result after these answers. Asking changes nothing, so it is a read that happens to be a POST. */
export function useGuide(
  region: string,
  industry: string,
  answers: Record<string, AnswerValue>,
  wanted: readonly string[] = [],
) {
  return useQuery({
    queryKey: ['guide', region, industry, answers, wanted],
    staleTime: 600_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (
        await request<GuideResult>('POST', `/regions/${region}/industries/${industry}/guide`, {
          body: { answers, wanted },
          signal,
        })
      ).body,
  })
}
