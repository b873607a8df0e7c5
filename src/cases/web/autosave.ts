import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { ApiError, readLocal, request, writeLocal, type Body } from '#platform/web/index.ts'
import { caseKey, type CaseView } from './use-case.ts'

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly error: unknown }

type Values = Readonly<Record<string, unknown>>

interface Shown {
  readonly saving: Saving
  /** What the server does not have yet; kept on the device. */
  readonly unsent: Values
  /** The case as the last save left it: no moment in which a value is neither unsent nor known. */
  readonly saved?: CaseView
}

/**
 * Saves every box as soon as the person leaves it, one request at a time, each on the version the
 * last one gave. What could not be sent stays on the device and goes with the next attempt; leaving
 * the page does not stop it.
 */
function makeSaver(caseId: string, client: QueryClient) {
  const store = `pending.${caseId}`
  const listeners = new Set<() => void>()
  let shown: Shown = { saving: { state: 'idle' }, unsent: readLocal<Values>(store) ?? {} }
  let running = false

  function show(part: Partial<Shown>): void {
    shown = { ...shown, ...part }
    for (const listener of listeners) listener()
  }

  function keep(unsent: Values, saved?: CaseView): void {
    writeLocal(store, isEmpty(unsent) ? undefined : unsent)
    show({ unsent, ...(saved === undefined ? {} : { saved }) })
  }

  async function flush(): Promise<void> {
    if (running || isEmpty(shown.unsent)) return
    running = true
    show({ saving: { state: 'saving' } })
    try {
      while (!isEmpty(shown.unsent)) {
        const batch = shown.unsent
        const known = client.getQueryData<CaseView>(caseKey(caseId))
        const saved = await send(caseId, batch, known?.version)
        client.setQueryData(caseKey(caseId), saved)
        keep(without(shown.unsent, batch), saved)
      }
      show({ saving: { state: 'saved', at: new Date() } })
    } catch (error) {
      show({ saving: { state: 'failed', error } })
    } finally {
      running = false
    }
  }

  return {
    flush: () => void flush(),
    save: (values: Values) => {
      keep({ ...shown.unsent, ...values })
      void flush()
    },
    shown: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const savers = new Map<string, ReturnType<typeof makeSaver>>()

function saverOf(caseId: string, client: QueryClient) {
  const known = savers.get(caseId)
  if (known !== undefined) return known
  const made = makeSaver(caseId, client)
  savers.set(caseId, made)
  return made
}

export function useAutosave(caseId: string) {
  const client = useQueryClient()
  const saver = useMemo(() => saverOf(caseId, client), [caseId, client])
  const shown = useSyncExternalStore(saver.subscribe, saver.shown)
  useEffect(() => {
    saver.flush()
    window.addEventListener('online', saver.flush)
    return () => window.removeEventListener('online', saver.flush)
  }, [saver])
  return { ...shown, save: saver.save, retry: saver.flush }
}

/** A version that moved on (another tab, another device) is read again; the boxes of this batch win. */
async function send(id: string, values: Values, version: number | undefined): Promise<CaseView> {
  const patch = async (v: number): Promise<CaseView> =>
    (
      await request<CaseView>('PATCH', `/cases/${id}/values`, {
        body: { values } as Body<'PATCH', '/cases/{id}/values'>,
        ifMatch: `"${v}"`,
      })
    ).body
  const read = async (): Promise<number> =>
    (await request<CaseView>('GET', `/cases/${id}`)).body.version
  try {
    return await patch(version ?? (await read()))
  } catch (error) {
    if (error instanceof ApiError && error.code === 'CASES_CHANGED') return patch(await read())
    throw error
  }
}

function isEmpty(values: Values): boolean {
  return Object.keys(values).length === 0
}

function without(all: Values, sent: Values): Values {
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => sent[key] !== value))
}
