import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { get, withQuery } from '#platform/web/index.ts'
import { useSession } from '../../access/web/index.ts'
import type { DeskView, DrillPage, InsightsView, RestingView, WavesView } from '../core/index.ts'
import type { DrillSearch, InsightSearch } from './search.ts'

/** The region that this person leads. */
export function useLedRegion(): string | undefined {
  const session = useSession()
  return session.data?.actor?.roles.find(({ role }) => role === 'lead')?.region
}

/** What is asked about, with nothing left open. */
export interface Asked {
  readonly region: string
  readonly from: string
  readonly until: string
  readonly industry: string
  readonly department: string
}

/** `2026-11` of now, so many months ago, as the clock on a Beijing wall says. */
export function monthAgo(months: number): string {
  const now = new Date(Date.now() + 8 * 3_600_000)
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))
    .toISOString()
    .slice(0, 7)
}

export function askedOf(region: string, search: InsightSearch): Asked {
  const { from = monthAgo(11), until = monthAgo(0), industry = '', department = '' } = search
  return { region, from, until, industry, department }
}

export function useInsights(asked: Asked) {
  return useQuery({
    queryKey: ['insights', asked],
    queryFn: ({ signal }) => get<InsightsView>(withQuery('/insights', { ...asked }), signal),
    placeholderData: (before) => before,
  })
}

/** 好差评 of the period. */
export interface Ratings {
  readonly grades: readonly { readonly grade: number; readonly count: number }[]
  readonly count: number
  readonly goodPercent: number | null
  readonly bad: number
  readonly calledBack: number
  readonly open: number
  readonly overdue: number
}

export function useRatings(asked: Asked) {
  return useQuery({
    queryKey: ['insight-ratings', asked],
    queryFn: ({ signal }) => get<Ratings>(withQuery('/insights/ratings', { ...asked }), signal),
  })
}

export function useDesk(region: string) {
  return useQuery({
    queryKey: ['insight-desk', region],
    refetchInterval: 60_000,
    queryFn: ({ signal }) => get<DeskView>(withQuery('/insights/desk', { region }), signal),
  })
}

export function useResting(region: string) {
  return useQuery({
    queryKey: ['insight-resting', region],
    queryFn: ({ signal }) => get<RestingView>(withQuery('/insights/resting', { region }), signal),
  })
}

export function useWaves(region: string) {
  return useQuery({
    queryKey: ['insight-waves', region],
    queryFn: ({ signal }) => get<WavesView>(withQuery('/insights/waves', { region }), signal),
  })
}

/** The parameters of the list behind a number, for its page and its file. */
export function drillQuery(asked: Asked, search: DrillSearch): Record<string, string> {
  const { measure = 'filed', item = '', over } = search
  return { ...asked, measure, item, over: over === undefined ? '' : String(over) }
}

export function useDrill(query: Record<string, string>) {
  return useInfiniteQuery({
    queryKey: ['insight-cases', query],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) =>
      get<DrillPage>(withQuery('/insights/cases', { ...query, cursor }), signal),
    getNextPageParam: (last) => last.next,
  })
}
