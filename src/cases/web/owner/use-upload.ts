import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiError, newKey, OFFLINE, upload } from '#platform/web/index.ts'
import { caseKey } from '../use-case.ts'

/** One file on its way; sent again it has the same key, so that it is kept once. */
interface Parcel {
  readonly file: File
  readonly key: string
}

type UploadState =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly name: string; readonly share: number }
  | {
      readonly state: 'failed'
      readonly name: string
      readonly parcel: Parcel
      readonly error: unknown
    }

/**
 * Sends a chosen file to a case; it can be stopped, and one that a lost network stopped goes again by itself as
 * soon as the network is back.
 */
export function useUpload(caseId: string, material: string) {
  const client = useQueryClient()
  const [shown, show] = useState<UploadState>({ state: 'idle' })
  const stopper = useRef<AbortController>(undefined)

  async function send(parcel: Parcel): Promise<void> {
    const { file, key } = parcel
    const { name } = file
    const { signal } = (stopper.current = new AbortController())
    show({ state: 'sending', name, share: 0 })
    try {
      const onProgress = (share: number): void => show({ state: 'sending', name, share })
      const path = `/cases/${caseId}/materials/${material}` as const
      await upload(path, file, { key, signal, onProgress })
      await client.invalidateQueries({ queryKey: caseKey(caseId) })
      show({ state: 'idle' })
    } catch (error) {
      if (!signal.aborted) show({ state: 'failed', name, parcel, error })
    }
  }

  const waiting = shown.state === 'failed' && isOffline(shown.error) ? shown.parcel : undefined
  useEffect(() => {
    if (waiting === undefined) return
    const back = (): void => void send(waiting)
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  })

  return {
    shown,
    waits: waiting !== undefined,
    send: (file: File) => void send({ file, key: newKey() }),
    again: () => {
      if (shown.state === 'failed') void send(shown.parcel)
    },
    stop: () => {
      stopper.current?.abort()
      show({ state: 'idle' })
    },
  }
}

function isOffline(error: unknown): boolean {
  return error instanceof ApiError && error.code === OFFLINE
}
