import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, language, useLanguage } from '#platform/web/index.ts'

export interface IndustryLine {
  readonly no: number
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly newApplications: boolean
  readonly restriction: string | null
  readonly items: number
}

export interface Found {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly matched: string
  readonly score: number
}

export function useIndustries(region: string) {
  return useQuery({
    queryKey: ['industries', region],
    staleTime: 3_600_000,
    queryFn: ({ signal }) => get<readonly IndustryLine[]>(`/regions/${region}/industries`, signal),
  })
}

/** One trade with where its plan prints it. */
export function useIndustry(region: string, code: string) {
  return useQuery({
    queryKey: ['industry', region, code],
    staleTime: 3_600_000,
    queryFn: ({ signal }) =>
      get<{ readonly source: { readonly section: string } }>(
        `/regions/${region}/industries/${code}`,
        signal,
      ),
  })
}

/** The trades a person may mean, asked as they type; the last answer stays until the next comes. */
export function useFound(region: string, words: string) {
  return useQuery({
    queryKey: ['find', region, words],
    enabled: words !== '',
    staleTime: 600_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<readonly Found[]>(`/regions/${region}/find?q=${encodeURIComponent(words)}`, signal),
  })
}

/** The trade's name in the reader's language. */
export function sayTrade(trade: { readonly name: string; readonly nameEn: string }): string {
  return language() === 'en' ? trade.nameEn : trade.name
}

/** The same for a trade that is known by its code alone; until the directory is there, `otherwise`. */
export function useTradeName(region: string, code: string, otherwise: string): string {
  useLanguage()
  const line = useIndustries(region).data?.find((one) => one.code === code)
  return line === undefined ? otherwise : sayTrade(line)
}
