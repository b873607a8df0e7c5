import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiError, readLocal, request, writeLocal } from '#platform/web/index.ts'
import { caseKey, type CaseView } from './use-case.ts'

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly error: unknown }

type Values = Record<string, unknown>

/**
 * Saves every box as soon as the person leaves it, one request at a time, each on the version the
 * last one gave. What could not be sent stays on the device and goes with the next attempt.
 */
export function useAutosave(caseId: string) {
  const client = useQueryClient()
  const store = `pending.${caseId}`
  const pending = useRef<Values>(readLocal<Values>(store) ?? {})
  const running = useRef(false)
  const [unsent, setUnsent] = useState<Values>(pending.current)
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })

  function keep(values: Values): void {
    pending.current = values
    setUnsent(values)
    writeLocal(store, Object.keys(values).length === 0 ? undefined : values)
  }

  async function flush(): Promise<void> {
    if (running.current || Object.keys(pending.current).length === 0) return
    running.current = true
    setSaving({ state: 'saving' })
    try {
      while (Object.keys(pending.current).length > 0) {
        const batch = pending.current
        const known = client.getQueryData<CaseView>(caseKey(caseId))
        client.setQueryData(caseKey(caseId), await send(caseId, batch, known?.version))
        keep(without(pending.current, batch))
      }
      setSaving({ state: 'saved', at: new Date() })
    } catch (error) {
      setSaving({ state: 'failed', error })
    } finally {
      running.current = false
    }
  }

  const latest = useRef(flush)
  latest.current = flush
  useEffect(() => {
    const again = (): void => void latest.current()
    again()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [])

  function save(values: Values): void {
    keep({ ...pending.current, ...values })
    void flush()
  }
  return { save, saving, unsent, retry: () => void flush() }
}

/** A version that moved on (another tab, another device) is read again; the boxes of this batch win. */
async function send(id: string, values: Values, version: number | undefined): Promise<CaseView> {
  const patch = async (v: number): Promise<CaseView> =>
    (
      await request<CaseView>('PATCH', `/cases/${id}/values`, {
        body: { values },
        ifMatch: `"${v}"`,
      })
    ).body
  const read = async (): Promise<number> =>
    (await request<CaseView>('GET', `/cases/${id}`)).body.version
  try {
    return await patch(version ?? (await read()))
  } catch (error) {
    if (error instanceof ApiError && error.status === 412) return patch(await read())
    throw error
  }
}

function without(all: Values, sent: Values): Values {
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => sent[key] !== value))
}
