import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, useCommand } from '#platform/web/index.ts'
import type { HandLetter, LettersView, ServeLetter } from '../core/index.ts'

/** Under the case's own key, so that whatever changes the case brings its new letters. */
const lettersKey = (caseId: string) => ['case', caseId, 'letters'] as const

export function useLetters(caseId: string) {
  return useQuery({
    queryKey: lettersKey(caseId),
    queryFn: ({ signal }) => get<LettersView>(`/cases/${caseId}/letters`, signal),
  })
}

interface Issued {
  readonly number: string
}

export function useIssueLetter(caseId: string) {
  const client = useQueryClient()
  return useCommand(
    (wish: Omit<HandLetter, 'item'> & { readonly item?: string }, key) =>
      post<Issued>(`/cases/${caseId}/letters`, wish, key),
    () => client.invalidateQueries({ queryKey: lettersKey(caseId) }),
  )
}

export function useServeLetter(caseId: string, letterId: string, then?: () => void) {
  const client = useQueryClient()
  return useCommand(
    (how: ServeLetter, key) =>
      post<Issued>(`/cases/${caseId}/letters/${letterId}/service`, how, key),
    async () => {
      await client.invalidateQueries({ queryKey: lettersKey(caseId) })
      then?.()
    },
  )
}
