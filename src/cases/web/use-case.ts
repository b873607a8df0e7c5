import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { get, sendTo, useCommand } from '#platform/web/index.ts'
import type { MergedForm } from '../../forms/core/index.ts'
import type { CaseView as WireCase } from '../core/index.ts'

/** The case as the wire brings it; its form is forms' own noun. */
export type CaseView = Omit<WireCase, 'form'> & { readonly form: MergedForm }

export const caseKey = (id: string) => ['case', id] as const

export function useCase(id: string) {
  return useQuery({
    queryKey: caseKey(id),
    queryFn: ({ signal }) => get<CaseView>(`/cases/${id}`, signal),
  })
}

/**
 * Gives one command on a case and shows the case as it is after it. With the view that the person
 * looked at, somebody else's change in between is told instead of passed over.
 */
export function useCaseCommand<Body>(
  id: string,
  command: string,
  then?: () => void,
  seen?: Pick<CaseView, 'version'>,
) {
  const client = useQueryClient()
  return useCommand(
    async (body: Body, key) => {
      const ifMatch = seen && `"${seen.version}"`
      const reply = await sendTo<CaseView>('POST', `/cases/${id}/${command}`, {
        body,
        key,
        ifMatch,
      })
      return reply.body
    },
    async (view) => {
      rememberCase(client, view)
      then?.()
    },
  )
}

export function rememberCase(client: QueryClient, view: CaseView): void {
  client.setQueryData(caseKey(view.id), view)
  void client.invalidateQueries({ queryKey: ['cases'] })
  void client.invalidateQueries({ queryKey: caseKey(view.id) })
}
