import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ApiError, get } from '#platform/web/index.ts'
import { canonical, type FieldEntry, type VisitView } from '../../core/index.ts'
import { deviceId } from '../device/identity.ts'
import type { KeptFile } from '../device/database.ts'
import { hashOf } from '../device/hash.ts'
import { askToKeep, isFull } from '../device/room.ts'
import { sendAll, type Sent } from '../device/send.ts'
import {
  keepNew,
  keepVisit,
  noteChoice,
  readKept,
  type Kept,
  type NewFile,
} from '../device/store.ts'
import { fieldState, unsentOf, type FieldState } from './state.ts'

type Bare = FieldEntry extends infer E
  ? E extends FieldEntry
    ? Omit<E, 'visit' | 'round' | 'device' | 'at'>
    : never
  : never

export type Sending = 'idle' | 'sending' | 'offline' | 'login' | ApiError

export interface Field {
  readonly account: string
  readonly state: FieldState
  /** Bytes that are still on this device. */
  readonly files: readonly KeptFile[]
  readonly sending: Sending
  /** Everything of this visit was acknowledged and deleted here just now. */
  readonly clean: boolean
  /** Why the last thing was not kept, if it was not. */
  readonly trouble: 'full' | 'failed' | undefined
  readonly write: (entries: readonly Bare[], files?: readonly NewFile[]) => Promise<boolean>
  readonly choose: (choice: Parameters<typeof noteChoice>[2]) => Promise<void>
  readonly send: () => Promise<void>
}

/** How often what is not acknowledged is tried again while the page is open, in milliseconds. */
const AGAIN = 15_000
/** How often the visit is read anew for what other devices sent. */
const FRESH = 60_000

/**
 * One visit on this device: everything written goes to the device first and is shown from there;
 * sending is somebody else's pace. `null` while it opens; an error when it is neither here nor there.
 */
export function useField(account: string, id: string): Field | null | ApiError {
  const [kept, setKept] = useState<Kept>()
  const [view, setView] = useState<VisitView>()
  const [error, setError] = useState<ApiError>()
  const [sending, setSending] = useState<Sending>('idle')
  const [clean, setClean] = useState(false)
  const [trouble, setTrouble] = useState<Field['trouble']>()
  const busy = useRef(false)
  const unsent = useRef(0)
  const read = useRef(0)

  const reload = useCallback(async () => {
    const now = await readKept(account, id)
    setKept(now)
    unsent.current = unsentOf(now).length
  }, [account, id])

  const send = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    setSending('sending')
    try {
      const sent = await sendAll(account, id, () => void reload())
      if (sent.ended === 'done') {
        setView(sent.view)
        setClean((before) => before || sent.forgotten)
        read.current = Date.now()
      }
      setSending(sayEnd(sent))
    } finally {
      busy.current = false
      await reload()
    }
  }, [account, id, reload])

  useEffect(() => {
    let gone = false
    void open(account, id).then((opened) => {
      if (gone) return
      if (opened instanceof ApiError) setError(opened)
      else {
        setKept(opened.kept)
        setView(opened.view)
        if (opened.fresh) void send()
        else setSending('offline')
      }
    })
    return () => {
      gone = true
    }
  }, [account, id, send])

  useEffect(() => {
    const now = (): void => void send()
    const timer = setInterval(() => {
      if (unsent.current > 0 || Date.now() - read.current > FRESH) now()
    }, AGAIN)
    const seen = (): void => {
      if (document.visibilityState === 'visible') now()
    }
    addEventListener('online', now)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [send])

  const rounds = view?.rounds ?? 0
  const write = useCallback<Field['write']>(
    async (bare, files = []) => {
      try {
        const round = rounds + 1
        const head = { visit: id, round, device: deviceId(), at: new Date().toISOString() }
        const entries = await Promise.all(
          bare.map(async (one) => {
            const entry = plain({ ...one, ...head }) as FieldEntry
            return { hash: await hashOf(entry), entry }
          }),
        )
        await keepNew(account, id, { entries, files })
        setTrouble(undefined)
        setClean(false)
        await reload()
        return true
      } catch (cause) {
        setTrouble(isFull(cause) ? 'full' : 'failed')
        return false
      }
    },
    [account, id, reload, rounds],
  )

  const choose = useCallback<Field['choose']>(
    async (choice) => {
      await noteChoice(account, id, choice)
      await reload()
    },
    [account, id, reload],
  )

  const state = useMemo(() => (kept && view ? fieldState(view, kept) : undefined), [kept, view])
  if (error) return error
  const files = kept?.files ?? []
  return state ? { account, state, files, sending, clean, trouble, write, choose, send } : null
}

/** Exactly what the hash is of: nothing that JSON would not carry. */
function plain(entry: object): unknown {
  return JSON.parse(canonical(entry))
}

function sayEnd(sent: Sent): Sending {
  if (sent.ended === 'done') return 'idle'
  return sent.ended === 'refused' ? sent.error : sent.ended
}

/** The visit from the server, else from this device. */
async function open(
  account: string,
  id: string,
): Promise<{ kept: Kept; view: VisitView; fresh: boolean } | ApiError> {
  await askToKeep()
  try {
    const view = await get<VisitView>(`/visits/${id}`)
    if (view.allowed.includes('record')) await keepVisit(account, view)
    return { kept: await readKept(account, id), view, fresh: true }
  } catch (cause) {
    const kept = await readKept(account, id)
    if (kept.visit) return { kept, view: kept.visit.view, fresh: false }
    return cause instanceof ApiError ? cause : new ApiError(0, {})
  }
}
