import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, useCommand } from '#platform/web/index.ts'
import type { ItemForm } from '../../forms/core/index.ts'
import type { BranchView as WireBranch } from '../core/index.ts'

/** The branch as the wire brings it; its form is forms' own noun. */
export type BranchView = Omit<WireBranch, 'form'> & { readonly form: ItemForm }

const keyOf = (caseId: string, item: string) => ['branch', caseId, item] as const

export function useBranch(caseId: string, item: string) {
  return useQuery({
    queryKey: keyOf(caseId, item),
    queryFn: ({ signal }) => get<BranchView>(`/branches/${caseId}/${item}`, signal),
  })
}

/** Gives one command on the branch and reads it again. */
export function useBranchCommand<Body>(view: BranchView, command: string) {
  const client = useQueryClient()
  return useCommand(
    (body: Body, key) =>
      request('POST', `/branches/${view.caseId}/${view.item.id}/${command}`, { body, key }),
    async () => {
      await client.invalidateQueries({ queryKey: keyOf(view.caseId, view.item.id) })
      void client.invalidateQueries({ queryKey: ['branches'] })
    },
  )
}
