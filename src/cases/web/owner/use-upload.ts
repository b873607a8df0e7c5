import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { newKey } from '#platform/web/index.ts'
import type { Parcel } from '../sending/parcel.ts'
import type { Tell } from '../sending/send-file.ts'
import { caseKey } from '../use-case.ts'

type UploadState =
  | { readonly state: 'idle' }
  | {
      readonly state: 'sending' | 'paused'
      readonly name: string
      readonly share: number
      /** Begun before this page was opened. */
      readonly resumed: boolean
    }
  | { readonly state: 'failed'; readonly name: string; readonly error: unknown }

const IDLE: UploadState = { state: 'idle' }
/** What sends: fetched once the page stands, before a file is chosen. */
const sending = () => import('../sending/deliver.ts')

/**
 * Sends the files of one material, one at a time. It goes on while its page is away, waits for a lost
 * network, and keeps the file on the device until it has arrived, so that a reload goes on too.
 */
function makeSender(caseId: string, material: string, client: QueryClient) {
  const listeners = new Set<() => void>()
  let shown: UploadState = IDLE
  let parcel: Parcel | undefined
  let begun: string | undefined
  let stopper = new AbortController()

  function show(state: UploadState): void {
    shown = state
    for (const listener of listeners) listener()
  }

  async function send(next: Parcel, resumed = false): Promise<void> {
    stopper.abort()
    const { signal } = (stopper = new AbortController())
    parcel = next
    begun = undefined
    const { name } = next.file
    let gone = 0
    show({ state: 'sending', name, share: 0, resumed })
    try {
      const tell: Tell = ({ id, state, share }) => {
        begun = id ?? begun
        if (signal.aborted || (state !== 'sending' && state !== 'paused')) return
        gone = share ?? gone
        show({ state, name, share: gone, resumed })
      }
      const { deliver } = await sending()
      await deliver(next, tell, signal)
      await client.invalidateQueries({ queryKey: caseKey(caseId) })
      if (!signal.aborted) show(IDLE)
    } catch (error) {
      if (!signal.aborted) show({ state: 'failed', name, error })
    }
  }

  async function stop(): Promise<void> {
    stopper.abort()
    show(IDLE)
    if (parcel !== undefined) await (await sending()).takeBack(parcel, begun)
  }

  return {
    send: (file: File) => void send({ caseId, material, file, key: newKey() }),
    goOn: (kept: Parcel) => {
      const another = shown.state === 'idle' && parcel?.key !== kept.key
      if (another || shown.state === 'failed') void send(kept, true)
    },
    again: () => {
      if (parcel !== undefined) void send(parcel)
    },
    stop: () => void stop(),
    shown: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const senders = new Map<string, ReturnType<typeof makeSender>>()

function senderOf(caseId: string, material: string, client: QueryClient) {
  const name = `${caseId}/${material}`
  const known = senders.get(name) ?? makeSender(caseId, material, client)
  senders.set(name, known)
  return known
}

/** What of this material is on its way; what did not arrive before the page was left goes on by itself. */
export function useUpload(caseId: string, material: string) {
  const client = useQueryClient()
  const sender = useMemo(() => senderOf(caseId, material, client), [caseId, material, client])
  const shown = useSyncExternalStore(sender.subscribe, sender.shown)
  const { data: kept } = useQuery({
    queryKey: ['kept-parcels', caseId],
    queryFn: async () => (await sending()).keptParcels(caseId),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const mine = kept?.find((one) => one.material === material)
  useEffect(() => {
    if (mine !== undefined) sender.goOn(mine)
  }, [mine, sender])
  return { shown, send: sender.send, again: sender.again, stop: sender.stop }
}
