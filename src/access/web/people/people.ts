import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, sendTo, useCommand, withQuery } from '#platform/web/index.ts'
import type { RoleGrant } from '../../core/index.ts'

/** An account as `GET /people` tells it. */
export interface PersonView {
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly roles: readonly RoleGrant[]
  readonly demo: boolean
  readonly closed: boolean
  readonly secondFactor: boolean
  readonly version: number
}

export interface Invited {
  readonly person: PersonView
  readonly invitation: string
  readonly endsAt: string
}

const KEY = ['people']

export function usePeople(search: string) {
  return useInfiniteQuery({
    queryKey: [...KEY, search],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<{ items: readonly PersonView[]; next: string | null }>(
        withQuery('/people', { search, cursor: pageParam }),
        signal,
      ),
    getNextPageParam: (last) => last.next,
  })
}

export function useAddPerson(then: (invited: Invited) => void) {
  const client = useQueryClient()
  return useCommand(
    async (wish: { username: string; name: string }, key) => post<Invited>('/people', wish, key),
    async (invited) => {
      await client.invalidateQueries({ queryKey: KEY })
      then(invited)
    },
  )
}

/** One of the commands on an account, by the version that was looked at. */
export function usePersonCommand(person: PersonView, then?: (answer: unknown) => void) {
  const client = useQueryClient()
  return useCommand(
    async ({ name, body }: { name: string; body?: object }, key) =>
      (
        await sendTo<unknown>('POST', `/people/${person.accountId}/${name}`, {
          key,
          body: body ?? {},
          ifMatch: `"${person.version}"`,
        })
      ).body,
    async (answer) => {
      await client.invalidateQueries({ queryKey: KEY })
      then?.(answer)
    },
  )
}
