import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { get, post, request, useCommand, withQuery } from '#platform/web/index.ts'
import type { DeskView, WindowCounts, WindowPage } from '../../../core/index.ts'
import { askedBy, type WindowSearch } from './search.ts'

const SOON = 20_000

/** The list of one view, page after page; looked at again every twenty seconds while it is on the screen. */
export function useWindow(search: WindowSearch) {
  return useInfiniteQuery({
    queryKey: ['cases', 'window', search],
    initialPageParam: '',
    refetchInterval: search.q === undefined ? SOON : false,
    queryFn: ({ pageParam, signal }) =>
      get<WindowPage>(
        withQuery('/window/cases', { ...askedBy(search), cursor: pageParam }),
        signal,
      ),
    getNextPageParam: (last) => last.next,
  })
}

export function useWindowCounts() {
  return useQuery({
    queryKey: ['cases', 'window-counts'],
    refetchInterval: SOON,
    queryFn: ({ signal }) => get<WindowCounts>('/window/counts', signal),
  }).data
}

const VIEWS = ['window-views']

/** 常用视图 of whoever is signed in, kept on the server. */
export function useViews() {
  const list = useQuery({
    queryKey: VIEWS,
    queryFn: ({ signal }) => get<readonly DeskView[]>('/window/views', signal),
  })
  const save = useCommand(
    (view: Pick<DeskView, 'name' | 'query'>, key) =>
      post<readonly DeskView[]>('/window/views', view, key),
    async () => {
      await list.refetch()
    },
  )
  const remove = useCommand(
    async (id: string, key) =>
      (await request<readonly DeskView[]>('DELETE', `/window/views/${id}`, { key })).body,
    async () => {
      await list.refetch()
    },
  )
  return { list: list.data ?? [], save, remove }
}
