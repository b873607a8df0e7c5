import { useState } from 'react'
import { get, Problem, useText } from '#platform/web/index.ts'
import type { VisitSummary, VisitView } from '../core/index.ts'
import { askToKeep } from './device/room.ts'
import { keepVisit } from './device/store.ts'
import { words } from './strings.ts'

/** Puts the visits of the list on this device before the network is gone. */
export function KeepAll(props: {
  account: string
  visits: readonly VisitSummary[]
  onKept: () => void
}) {
  const t = useText(words)
  const [kept, setKept] = useState<number>()
  const [error, setError] = useState<unknown>()
  async function keep(): Promise<void> {
    setError(undefined)
    await askToKeep()
    try {
      for (const [n, { id }] of props.visits.entries()) {
        await keepVisit(props.account, await get<VisitView>(`/visits/${id}`))
        setKept(n + 1)
      }
    } catch (cause) {
      setError(cause)
    }
    props.onKept()
  }
  return (
    <div className="stack">
      <button type="button" className="big" onClick={() => void keep()}>
        {t('keepAll')}
      </button>
      {kept !== undefined && <p role="status">{t('keptAll', { n: kept })}</p>}
      {error !== undefined && <Problem error={error} />}
    </div>
  )
}
