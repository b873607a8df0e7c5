import { useCallback, useEffect, useRef, useState } from 'react'
import { canKeep, isFull, type NewFile, type Sendable } from '../../../inspections/web/index.ts'
import type { FieldReceipt } from '../../core/index.ts'
import { dueLines, unsentOf } from './draft.ts'
import type { Draft, KeptCheck } from './kept.ts'
import { sendAll } from './send.ts'
import { readKept, write as writeDown, type Kept } from './store.ts'

/** One check on this device. */
export interface FieldCheck {
  readonly kept: Kept
  readonly bar: Sendable
  /** The last touch is not on the disk of this device yet. */
  readonly saving: boolean
  /** Writes a change down here first; whether it was kept. */
  readonly write: (change: (draft: Draft) => Draft, files?: readonly NewFile[]) => Promise<boolean>
  readonly seal: (sealed: KeptCheck['sealed']) => Promise<void>
}

/** How often what is not acknowledged is tried again while the page is open, in milliseconds. */
const AGAIN = 15_000

/** What is here of a check; `receipt` once the server has it and this device has not any more. */
export function useFieldCheck(account: string, id: string) {
  const [kept, setKept] = useState<Kept | null>()
  const [receipt, setReceipt] = useState<FieldReceipt>()
  const [sending, setSending] = useState<Sendable['sending']>('idle')
  const [trouble, setTrouble] = useState<Sendable['trouble']>()
  const [saving, setSaving] = useState(false)
  const busy = useRef(false)
  const latest = useRef<Kept | null>(null)

  const reload = useCallback(async () => {
    const now = canKeep() ? ((await readKept(account, id)) ?? null) : null
    latest.current = now
    setKept(now)
  }, [account, id])

  const send = useCallback(async () => {
    if (busy.current || latest.current === null) return
    busy.current = true
    setSending('sending')
    try {
      const sent = await sendAll(account, id, () => void reload())
      if (sent.ended === 'done' && sent.receipt) setReceipt(sent.receipt)
      const said = sent.ended === 'refused' ? sent.error : sent.ended
      setSending(said === 'done' ? 'idle' : said)
    } finally {
      busy.current = false
      await reload()
    }
  }, [account, id, reload])

  useEffect(() => {
    void Promise.resolve().then(reload).then(send)
    const now = (): void => void send()
    const timer = setInterval(now, AGAIN)
    addEventListener('online', now)
    return () => {
      clearInterval(timer)
      removeEventListener('online', now)
    }
  }, [reload, send])

  // shown at once, written one after the other: two touches in a row build on one another
  const waiting = useRef(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const keep = useCallback(
    (change: (check: KeptCheck) => KeptCheck, files: readonly NewFile[]): Promise<boolean> => {
      const work = async (): Promise<boolean> => {
        try {
          const now = await readKept(account, id)
          if (now === undefined) return false
          await writeDown(change(now.check), files)
          setTrouble(undefined)
          return true
        } catch (cause) {
          setTrouble(isFull(cause) ? 'full' : 'failed')
          return false
        } finally {
          waiting.current -= 1
          if (waiting.current === 0) {
            await reload()
            setSaving(false)
          }
        }
      }
      waiting.current += 1
      setSaving(true)
      setKept((shown) => shown && { ...shown, check: change(shown.check) })
      const done = queue.current.then(work)
      queue.current = done.catch(() => undefined)
      return done
    },
    [account, id, reload],
  )
  const write = useCallback<FieldCheck['write']>(
    (change, files = []) =>
      keep((check) => (check.sealed ? check : { ...check, draft: change(check.draft) }), files),
    [keep],
  )
  const seal = useCallback<FieldCheck['seal']>(
    async (sealed) => {
      const done = await keep((check) => ({ ...check, sealed }), [])
      if (done && sealed) await send()
    },
    [keep, send],
  )

  if (!kept) return { loading: kept === undefined, receipt, reload, field: undefined }
  const unsent = unsentOf(kept.check, kept.files)
  const lines = dueLines(kept.check.view).map(({ key }) => ({ line: { id: key } }))
  const bar: Sendable = { state: { unsent, lines }, sending, clean: false, trouble, send }
  return {
    loading: false,
    receipt,
    reload,
    field: { kept, bar, saving, write, seal } satisfies FieldCheck,
  }
}
