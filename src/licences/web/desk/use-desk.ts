import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, sendTo, useCommand, withQuery } from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import type { Paper } from '../life/use-life.ts'

/** The region whose paper this officer keeps. */
export function useRegion(): string | undefined {
  const session = useSession()
  const grant = session.data?.actor?.roles.find(({ role }) => role === 'lead' || role === 'clerk')
  return grant?.region
}

export interface Queued {
  readonly id: string
  readonly region: string
  readonly number: string
  readonly version: number
  readonly copies: number
  readonly reason: 'issued' | 'reissued' | 'asked'
  readonly holder: string
}

export function useQueue() {
  return useQuery({
    queryKey: ['print-queue'],
    queryFn: ({ signal }) =>
      get<{ readonly items: readonly Queued[]; readonly next: string | null }>(
        '/print-queue?limit=200',
        signal,
      ),
    refetchInterval: 30_000,
  })
}

export interface Run {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly papers: readonly Paper[]
}

export function useRun(id: string) {
  return useQuery({
    queryKey: ['print-run', id],
    queryFn: ({ signal }) => get<Run>(`/print-runs/${id}`, signal),
  })
}

export function usePapers(region: string, state: string) {
  return useQuery({
    queryKey: ['papers', region, state],
    queryFn: ({ signal }) =>
      get<{ readonly items: readonly Paper[] }>(withQuery('/papers', { region, state }), signal),
  })
}

/** One write of the desk; everything about paper is read again afterwards. */
export function useDeskCommand<Input, Output>(
  work: (input: Input, key: string) => Promise<Output>,
) {
  const client = useQueryClient()
  return useCommand(work, async () => {
    const keys = [
      'postings',
      'print-queue',
      'print-run',
      'papers',
      'stock',
      'licence-history',
      'licence',
    ]
    for (const key of keys) await client.invalidateQueries({ queryKey: [key] })
  })
}

export const post = async <T>(path: string, body: object, key: string): Promise<T> =>
  (await sendTo<T>('POST', path, { body, key })).body

export interface Stock {
  readonly left: number
  readonly below: number
  readonly alarm: boolean
  readonly batches: readonly {
    readonly id: string
    readonly receivedOn: string
    readonly printer: string
    readonly note: string
    readonly first: string
    readonly last: string
    readonly rfid: boolean
    readonly blank: number
    readonly printed: number
    readonly spoiled: number
    readonly destroyed: number
  }[]
}

export function useStock(region: string) {
  return useQuery({
    queryKey: ['stock', region],
    queryFn: ({ signal }) => get<Stock>(withQuery('/stock', { region }), signal),
  })
}

export interface Numbers {
  readonly items: readonly {
    readonly industry: string
    readonly name: string
    readonly last: number
    readonly left: number
    readonly alarm: boolean
  }[]
  readonly gaps: readonly {
    readonly industry: string
    readonly first: number
    readonly last: number
    readonly reason: string
  }[]
  readonly unexplained: readonly { readonly industry: string; readonly serial: number }[]
}

export function useNumbers(region: string) {
  return useQuery({
    queryKey: ['licence-numbers', region],
    queryFn: ({ signal }) => get<Numbers>(withQuery('/licence-numbers', { region }), signal),
  })
}
