import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, sendTo, useCommand } from '#platform/web/index.ts'
import type { Cascade, LetterView } from '../../core/index.ts'

export interface Previewed {
  readonly preview: string
  readonly cascade: Cascade
}

/** What a person typed: the same words are previewed and confirmed. */
export interface Typed {
  readonly event: string
  readonly reason: string
  readonly basis: string
  readonly article?: string
  readonly to?: Readonly<Record<string, unknown>>
}

/** Where the events of one thing are sent; a change of a single licence has its own door. */
export interface Door {
  readonly number: string
  readonly single?: string
}

const base = ({ number, single }: Door): string =>
  single === undefined ? `/licences/${number}` : `/single-licences/${single}`

function confirmPath(door: Door, { to }: Typed): string {
  if (door.single === undefined) return `${base(door)}/events`
  return `${base(door)}/${to === undefined ? 'end' : 'change'}`
}

/** Reads what confirming would do. */
export function usePreview(door: Door) {
  return useCommand(async (typed: Typed, key) => {
    const path = `${base(door)}/preview`
    return (await sendTo<Previewed>('POST', path, { body: typed, key })).body
  })
}

/** Confirms what was shown; refused when it no longer holds. */
export function useConfirm(door: Door) {
  const client = useQueryClient()
  return useCommand(
    ({ typed, preview }: { typed: Typed; preview: string }, key) =>
      sendTo('POST', confirmPath(door, typed), { body: { ...typed, preview }, key }),
    async () => {
      await client.invalidateQueries({ queryKey: ['licence', door.number] })
      void client.invalidateQueries({ queryKey: ['licences'] })
      void client.invalidateQueries({ queryKey: ['licence-history', door.number] })
    },
  )
}

export interface Happening {
  readonly at: string
  readonly by: string
  readonly single: { readonly id: string; readonly certificate: string } | null
  readonly event: string
  readonly article: string | null
  readonly document: string | null
  readonly reason: string | null
  readonly version: number | null
}

export interface Paper {
  readonly region: string
  readonly serial: string
  readonly number: string
  readonly version: number
  readonly copy: number
  readonly state: string
  readonly printedAt: string
  readonly title: string
  readonly holder: string
  readonly address: string
}

export interface Delivery {
  readonly version: number
  readonly copy: number | null
  readonly way: 'window' | 'post' | 'download'
  readonly receiver: string
  readonly tracking: string | null
  readonly at: string
}

export interface History {
  readonly happenings: readonly Happening[]
  readonly letters: readonly (LetterView & { readonly at: string })[]
  readonly papers: readonly Paper[]
  readonly deliveries: readonly Delivery[]
}

export function useHistory(number: string) {
  return useQuery({
    queryKey: ['licence-history', number],
    queryFn: ({ signal }) => get<History>(`/licences/${number}/history`, signal),
  })
}
