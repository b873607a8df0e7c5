import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, useCommand } from '#platform/web/index.ts'
import type { SignalView } from '../../../verification/core/index.ts'
import type { AnswerTask, AssignSignal, SignalTaskView } from '../../core/index.ts'

interface Signals {
  readonly items: readonly SignalView[]
  readonly next: string | null
}

export function useTasks(state: SignalTaskView['state']) {
  return useQuery({
    queryKey: ['signal-tasks', state],
    queryFn: ({ signal }) => get<SignalTaskView[]>(`/signal-tasks?state=${state}`, signal),
  })
}

/** Open signals, the one last heard of first. */
export function useOpenSignals() {
  return useQuery({
    queryKey: ['signals', 'to-give'],
    queryFn: ({ signal }) => get<Signals>('/signals?state=open&limit=100', signal),
  })
}

function useRefresh() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['signal-tasks'] })
    await client.invalidateQueries({ queryKey: ['signals'] })
  }
}

export function useAssign({ id, version }: SignalView) {
  return useCommand(
    async (body: AssignSignal, key) =>
      (
        await request<SignalTaskView>('POST', `/signals/${id}/assign`, {
          body,
          key,
          ifMatch: `"${version}"`,
        })
      ).body,
    useRefresh(),
  )
}

export function useAnswerTask({ signal, version }: SignalTaskView) {
  return useCommand(
    async (body: AnswerTask, key) =>
      (
        await request<SignalTaskView>('POST', `/signal-tasks/${signal.id}/answer`, {
          body,
          key,
          ifMatch: `"${version}"`,
        })
      ).body,
    useRefresh(),
  )
}

/** A joint check of the shop, because of this signal. */
export function useOrderCheck({ signal }: SignalTaskView) {
  const client = useQueryClient()
  return useCommand(
    async (body: { readonly by: string }, key) =>
      (
        await request<{ checkId: string }>('POST', `/signal-tasks/${signal.id}/check`, {
          body,
          key,
        })
      ).body,
    () => client.invalidateQueries({ queryKey: ['checks'] }),
  )
}
