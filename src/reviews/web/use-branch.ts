import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, sendTo, useCommand } from '#platform/web/index.ts'
import type { ItemForm } from '../../forms/core/index.ts'
import type { BranchView as WireBranch } from '../core/index.ts'

/** The branch as the wire brings it; its form is forms' own noun. */
export type BranchView = Omit<WireBranch, 'form'> & { readonly form: ItemForm }
export type BranchLine = BranchView['standard']['lines'][number]
export type Command = BranchView['allowed'][number]

const keyOf = (caseId: string, item: string) => ['branch', caseId, item] as const

/** Read again every half minute: what others do on the case is seen while one works on it. */
export function useBranch(caseId: string, item: string) {
  return useQuery({
    queryKey: keyOf(caseId, item),
    refetchInterval: 30_000,
    queryFn: ({ signal }) => get<BranchView>(`/branches/${caseId}/${item}`, signal),
  })
}

/**
 * Gives one command on the branch, on the version that is shown, and shows what came of it; `then` is told
 * although the command's own form may be gone by then.
 */
export function useBranchCommand<Body>(
  view: BranchView,
  command: string,
  then?: (view: BranchView) => void,
) {
  const client = useQueryClient()
  return useCommand(
    (body: Body, key) =>
      sendTo<BranchView>('POST', `/branches/${view.caseId}/${view.item.id}/${command}`, {
        body,
        key,
        ifMatch: `"${view.version}"`,
      }),
    async ({ body }) => {
      client.setQueryData(keyOf(view.caseId, view.item.id), body)
      void client.invalidateQueries({ queryKey: ['branches'] })
      void client.invalidateQueries({ queryKey: ['branch-counts'] })
      then?.(body)
    },
  )
}
