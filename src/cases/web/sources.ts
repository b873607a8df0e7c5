import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { get, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import { words } from './filing-strings.ts'

interface Named {
  readonly zh: string
  readonly en: string
}

/** What the server knows of where values came from, and of what registers say (`/cases/:id/sources`). */
export interface CaseSources {
  readonly sources: readonly {
    readonly element: string
    readonly kind: string
    readonly name: Named
    readonly asOf: string
    readonly stale: boolean
  }[]
  readonly checks: readonly {
    readonly register: 'business' | 'persons' | 'licences'
    readonly state: 'waiting' | 'agrees' | 'differs' | 'notFound'
    readonly asOf: string | null
    readonly differences: readonly {
      readonly element: string
      readonly label: Named
      readonly typed: string | null
      readonly registered: string | null
    }[]
  }[]
}

const sourcesKey = (caseId: string) => ['case', caseId, 'sources'] as const

export function useCaseSources(caseId: string) {
  return useQuery({
    queryKey: sourcesKey(caseId),
    queryFn: ({ signal }) => get<CaseSources>(`/cases/${caseId}/sources`, signal),
  })
}

/** Which boxes somebody else filled, and who; a box typed over has no source any more. */
export function useSources(caseId: string) {
  const client = useQueryClient()
  const t = useText(words)
  const now = useLanguage()
  const known = useCaseSources(caseId).data?.sources ?? []
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set())
  return {
    of: (element: string): string | undefined => {
      const source = known.find((one) => one.element === element)
      if (source === undefined || typed.has(element)) return undefined
      const day = sayDay(source.asOf, now)
      return t(source.stale ? 'sourceStale' : 'source', { name: source.name[now], day })
    },
    refresh: () => {
      setTyped(new Set())
      void client.invalidateQueries({ queryKey: sourcesKey(caseId) })
    },
    forget: (element: string) => setTyped((before) => new Set([...before, element])),
  }
}
