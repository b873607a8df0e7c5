import { useSyncExternalStore, type ReactNode } from 'react'
import { useText } from '../language.ts'
import { words } from './strings.ts'

/**
 * What was done last, told by one page and shown by the page that opens next, until somebody puts it away.
 * `T` is what the receipt names.
 */
export function receiptOf<T>() {
  let last: T | undefined
  const listeners = new Set<() => void>()
  function tell(next: T | undefined): void {
    last = next
    for (const listener of listeners) listener()
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  function Receipt(props: { children: (done: T) => ReactNode }) {
    const t = useText(words)
    const done = useSyncExternalStore(subscribe, () => last)
    return (
      <div role="status" className="live">
        {done !== undefined && (
          <p className="note green row between">
            <span>{props.children(done)}</span>
            <button type="button" className="link-button" onClick={() => tell(undefined)}>
              {t('dismiss')}
            </button>
          </p>
        )}
      </div>
    )
  }
  return { tell, Receipt }
}
