import { useQuery } from '@tanstack/react-query'
import { get, readLocal, useLanguage, writeLocal } from '#platform/web/index.ts'

type Names = Readonly<Record<string, string>>
const KEPT = 'english-names'

/** Asked for in English only; a device that has been here before says what it knew meanwhile. */
export function useEnglishNames() {
  return useQuery({
    queryKey: ['english-names'],
    enabled: useLanguage() === 'en',
    staleTime: 3_600_000,
    placeholderData: () => readLocal<Names>(KEPT),
    queryFn: async ({ signal }) => {
      const names = await get<Names>('/english-names', signal)
      writeLocal(KEPT, names)
      return names
    },
  })
}

/** A name as the law prints it, and what it is known by if not by itself: the id of an item. */
export type NameOf = (name: string, key?: string) => string

/**
 * Says a name of the catalogue (item, certificate, trade, department, region) in the reader's language.
 * One that has no English stays as the law prints it.
 */
export function useNames(): NameOf {
  const english = useEnglishNames().data
  const now = useLanguage()
  return (name, key) => (now === 'en' ? (english?.[key ?? name] ?? english?.[name] ?? name) : name)
}

/** Several names in a row, with the comma of the reader's language. */
export function useListed(): (names: readonly string[]) => string {
  const comma = useLanguage() === 'en' ? ', ' : '、'
  return (names) => names.join(comma)
}
