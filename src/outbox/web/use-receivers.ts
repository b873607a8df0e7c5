import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, request, sendTo, useCommand, type Body } from '#platform/web/index.ts'
import type { z } from 'zod'
import type {
  AttemptList,
  ContactView,
  ReceiverAdded,
  ReceiverList,
  ReceiverView,
  Replayed,
  SecretTold,
} from '../core/index.ts'

export type Receivers = z.infer<typeof ReceiverList>
export type Added = z.infer<typeof ReceiverAdded>
export type Attempts = z.infer<typeof AttemptList>
type Told = z.infer<typeof SecretTold>

const ALL = ['receivers'] as const

export function useReceivers() {
  return useQuery({
    queryKey: ALL,
    queryFn: ({ signal }) => get<Receivers>('/receivers', signal),
    refetchInterval: 15_000,
  })
}

export function useReceiver(id: string) {
  return useQuery({
    queryKey: [...ALL, id],
    queryFn: ({ signal }) => get<ReceiverView>(`/receivers/${id}`, signal),
    refetchInterval: 15_000,
  })
}

export function useAttempts(id: string) {
  return useQuery({
    queryKey: [...ALL, id, 'attempts'],
    queryFn: ({ signal }) => get<Attempts>(`/receivers/${id}/attempts`, signal),
    refetchInterval: 15_000,
  })
}

export function useAdd() {
  const client = useQueryClient()
  return useCommand(
    async (body: Body<'POST', '/receivers'>, key) =>
      (await request<Added>('POST', '/receivers', { body, key })).body,
    () => client.invalidateQueries({ queryKey: ALL }),
  )
}

/** A command on one receiver: `pause`, `resume`, `replay`, `secrets`, `end`. */
export function useOrder(id: string) {
  const client = useQueryClient()
  return useCommand(
    async ({ order, ...body }: { order: string } & Readonly<Record<string, unknown>>, key) =>
      (
        await sendTo<Partial<Told & z.infer<typeof Replayed>>>(
          'POST',
          `/receivers/${id}/${order}`,
          { body, key },
        )
      ).body,
    () => client.invalidateQueries({ queryKey: ALL }),
  )
}

export function useContact() {
  return useQuery({
    queryKey: ['my-contact'],
    queryFn: ({ signal }) => get<ContactView>('/me/contact', signal),
  })
}

export function useSaveContact() {
  const client = useQueryClient()
  return useCommand(
    async (body: ContactView, key) => request('POST', '/me/contact', { body, key }),
    () => client.invalidateQueries({ queryKey: ['my-contact'] }),
  )
}
