import { useState } from 'react'
import { readLocal, writeLocal } from '#platform/web/index.ts'
import type { LineResult, VisitView } from '../core/index.ts'
import type { Results } from './use-visits.ts'

interface Noted {
  readonly officers: readonly string[]
  readonly lines: Readonly<Record<string, { result?: LineResult; note?: string }>>
}

/** What the officers tapped, kept on the phone until the server has it. */
export function useChecklist(visit: VisitView) {
  const store = `visit.${visit.id}.${visit.version}`
  const [noted, setNoted] = useState<Noted>(
    () => readLocal<Noted>(store) ?? { officers: ['', ''], lines: {} },
  )
  const open = visit.lines.filter((line) => line.result === null || line.result === 'fail')
  function put(next: Noted): void {
    setNoted(next)
    writeLocal(store, next)
  }
  const officers = noted.officers.map((name) => name.trim()).filter((name) => name !== '')
  const unanswered = open.filter((line) => noted.lines[line.id]?.result === undefined)
  const unexplained = open.filter((line) => {
    const said = noted.lines[line.id]
    return said?.result === 'fail' && (said.note ?? '').trim() === ''
  })
  return {
    open,
    noted,
    unanswered,
    unexplained,
    tooFew: new Set(officers).size < 2,
    setOfficer: (index: number, name: string) =>
      put({ ...noted, officers: noted.officers.map((old, n) => (n === index ? name : old)) }),
    addOfficer: () => put({ ...noted, officers: [...noted.officers, ''] }),
    setLine: (id: string, part: { result?: LineResult; note?: string }) =>
      put({ ...noted, lines: { ...noted.lines, [id]: { ...noted.lines[id], ...part } } }),
    passTheRest: () =>
      put({
        ...noted,
        lines: {
          ...noted.lines,
          ...Object.fromEntries(unanswered.map((line) => [line.id, { result: 'pass' as const }])),
        },
      }),
    results: (): Results => ({
      officers,
      lines: open.map((line) => {
        const said = noted.lines[line.id]
        const note = (said?.note ?? '').trim()
        return { id: line.id, result: said?.result ?? 'n/a', ...(note === '' ? {} : { note }) }
      }),
    }),
    forget: () => writeLocal(store, undefined),
  }
}

export type ChecklistState = ReturnType<typeof useChecklist>
