import { useQuery } from '@tanstack/react-query'
import { sendTo, withQuery, type Path } from '#platform/web/index.ts'
import type { CommittedLimit, Item } from '../../catalogue/core/index.ts'
import type { ItemListView, ItemWordsView } from '../core/index.ts'

export interface RegionLine {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly certificate: string
  readonly certificateEn: string
  readonly industries: number
  readonly lead: string
  readonly leadEn: string
}

export interface TradeLine {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly newApplications: boolean
  readonly items: number
}

export interface Trade extends Omit<TradeLine, 'items'> {
  readonly restriction: string | null
  readonly anomaly: string | null
  readonly source: { readonly document: string; readonly section: string }
  readonly rows: readonly {
    readonly annex: string
    readonly certificates: readonly string[]
    readonly authority: string | null
    readonly requirement: string | null
    readonly note: string | null
    readonly reading: 'required' | 'asNeeded' | 'atLeastOne' | 'unstated'
    readonly applied: boolean
    readonly remark: string | null
    readonly items: readonly {
      readonly id: string
      readonly name: { readonly zh: string; readonly en: string }
      readonly certificate: string
    }[]
  }[]
}

/** What the catalogue says does not change while somebody looks at it. */
const STEADY = { staleTime: 300_000 }

function useRead<T>(path: Path<'GET', T>, enabled = true) {
  return useQuery({
    queryKey: ['catalogue', path],
    queryFn: async ({ signal }) => (await sendTo<T>('GET', path, { signal })).body,
    enabled,
    ...STEADY,
  })
}

export const useRegions = () => useRead<readonly RegionLine[]>('/regions')
export const useTrades = (region: string) =>
  useRead<readonly TradeLine[]>(`/regions/${region}/industries`)
export const useTrade = (region: string, code: string) =>
  useRead<Trade>(`/regions/${region}/industries/${code}`)
export const useItems = () => useRead<ItemListView>('/catalogue/items')
export const useItemWords = (id: string) => useRead<ItemWordsView>(`/catalogue/items/${id}`)
export const useItem = (id: string) =>
  useRead<{
    readonly item: Item
    readonly departments: readonly {
      readonly region: string
      readonly name: string
      readonly nameEn: string
    }[]
    readonly promised: readonly (CommittedLimit & { readonly region: string })[]
  }>(`/items/${id}`)

export interface Version {
  readonly version: string
  readonly publishedAt: string
  readonly how: 'start' | 'change'
  readonly current: boolean
}
export const useVersions = () =>
  useRead<{ readonly versions: readonly Version[] }>('/catalogue/versions')

export interface Change {
  readonly change: 'added' | 'removed' | 'changed'
  readonly text: { readonly zh: string; readonly en: string }
  readonly industries: readonly string[]
}
export const useDiff = (region: string, from: string, to: string) =>
  useRead<{ readonly changes: readonly Change[] }>(
    withQuery('/catalogue/diff', { region, from, to }),
    region !== '' && from !== '' && to !== '',
  )

export interface Difference {
  readonly industry: { readonly zh: string; readonly en: string } | null
  readonly text: { readonly zh: string; readonly en: string }
}
export const useRegionsDiff = (one: string, other: string) =>
  useRead<{ readonly differences: readonly Difference[] }>(
    withQuery('/catalogue/regions-diff', { one, other }),
    one !== '' && other !== '' && one !== other,
  )
