import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { get, newKey, post, request, useCommand } from '#platform/web/index.ts'
import type { UploadView } from '../../../core/index.ts'
import { caseKey } from '../../use-case.ts'
import { overHttp } from '../../sending/over-http.ts'
import { sendFile, type Sending } from '../../sending/send-file.ts'

/** Scans of one case: on their way one after the other, in the tray, and sorted into materials. */
export function useScans(caseId: string) {
  const client = useQueryClient()
  const trayKey = ['tray', caseId]
  const tray = useQuery({
    queryKey: trayKey,
    queryFn: ({ signal }) => get<readonly UploadView[]>(`/cases/${caseId}/uploads`, signal),
  })
  const [sending, setSending] = useState<readonly Sending[]>([])
  const queue = useRef(Promise.resolve())
  const add = useCallback(
    (files: readonly File[]) => {
      setSending((now) => [
        ...now.filter((one) => one.state !== 'came'),
        ...files.map((file): Sending => ({ file, share: 0, state: 'waiting' })),
      ])
      for (const file of files) {
        const tell = (part: Partial<Sending>): void =>
          setSending((now) => now.map((one) => (one.file === file ? { ...one, ...part } : one)))
        queue.current = queue.current
          .then(() => sendFile(overHttp, caseId, file, tell))
          .then(() => client.invalidateQueries({ queryKey: ['tray', caseId] }))
          .catch((error: unknown) => tell({ state: 'failed', error }))
      }
    },
    [caseId, client],
  )
  async function after(): Promise<void> {
    await client.invalidateQueries({ queryKey: trayKey })
    await client.invalidateQueries({ queryKey: caseKey(caseId) })
  }
  const [sorted, setSorted] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<unknown>()
  /** The next scan is shown at once; one that is refused comes back with the reason. */
  function assign(id: string, material: string): void {
    setRefused(undefined)
    setSorted((now) => new Set([...now, id]))
    post(`/cases/${caseId}/uploads/${id}/assign`, { material }, `sort-${id}-${material}`)
      .then(after)
      .catch((error: unknown) => {
        setRefused(error)
        setSorted((now) => new Set([...now].filter((one) => one !== id)))
      })
  }
  const drop = useCommand(
    async (id: string) =>
      (await request('DELETE', `/cases/${caseId}/uploads/${id}`, { key: newKey() })).body,
    after,
  )
  const whole = (tray.data ?? []).filter(
    ({ id, received, size }) => received === size && !sorted.has(id),
  )
  const onTheWay = sending.filter((one) => one.state !== 'came')
  return { whole, sending: onTheWay, add, assign, refused, drop }
}

export type Scans = ReturnType<typeof useScans>
