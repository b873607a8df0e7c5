import { useState } from 'react'
import { readLocal, writeLocal } from '#platform/web/index.ts'

type Sources = Readonly<Record<string, string>>

/** Which boxes a register filled, and which register, remembered on this device until retyped. */
export function useSources(caseId: string) {
  const store = `sources.${caseId}`
  const [sources, setSources] = useState<Sources>(() => readLocal<Sources>(store) ?? {})
  function put(next: Sources): void {
    setSources(next)
    writeLocal(store, next)
  }
  return {
    of: (element: string): string | undefined => sources[element],
    remember: (elements: readonly string[], source: string) =>
      put({ ...sources, ...Object.fromEntries(elements.map((element) => [element, source])) }),
    forget: (element: string) => {
      if (element in sources) {
        put(Object.fromEntries(Object.entries(sources).filter(([name]) => name !== element)))
      }
    },
  }
}
