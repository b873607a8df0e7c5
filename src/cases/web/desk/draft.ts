import { useState } from 'react'
import { useSession } from '../../../access/web/index.ts'
import { readLocal, writeLocal } from '#platform/web/index.ts'
import { CORRECTION_REASONS, type CorrectionReason } from '../../core/index.ts'
import type { CaseView } from '../use-case.ts'

export interface Point {
  readonly target: 'element' | 'material'
  readonly id: string
  readonly reason: string
  readonly code?: CorrectionReason
}

/** What a clerk has looked at and written about a case, before anything of it is sent. */
interface Draft {
  /** Of which handing-in it is: papers that came after it have not been looked at. */
  readonly of: string
  readonly looked: readonly string[]
  readonly passed: readonly string[]
  readonly points: readonly Point[]
  readonly whyAgain: string
  readonly whyBeyond: string
  readonly declining: string
}

const BLANK: Omit<Draft, 'of'> = {
  looked: [],
  passed: [],
  points: [],
  whyAgain: '',
  whyBeyond: '',
  declining: '',
}

/**
 * Kept on this device for this account, so that neither an expired session nor a closed tab loses a long
 * correction letter; forgotten once the case is answered.
 */
export function useDeskDraft(view: CaseView) {
  const me = useSession().data?.actor?.accountId ?? ''
  const place = `desk.${me}.${view.id}`
  const of = `${view.state} ${view.corrections.length}`
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = readLocal<Draft>(place)
    return kept === undefined || kept.of !== of ? { ...BLANK, of } : kept
  })
  function change(part: Partial<Draft>): void {
    setDraft((now) => {
      const next = { ...now, ...part }
      const empty = [next.points, next.looked, next.passed].every((list) => list.length === 0)
      const said = next.whyAgain + next.whyBeyond + next.declining !== ''
      writeLocal(place, empty && !said ? undefined : next)
      return next
    })
  }
  const same = (a: Point, target: Point['target'], id: string) => a.target === target && a.id === id
  const { points, looked, passed } = draft
  return {
    ...draft,
    change,
    forget: () => writeLocal(place, undefined),
    look: (id: string) => looked.includes(id) || change({ looked: [...looked, id] }),
    pass: (id: string) =>
      change({
        passed: [...new Set([...passed, id])],
        points: points.filter((p) => !same(p, 'material', id)),
      }),
    find: (target: Point['target'], id: string) => points.find((p) => same(p, target, id)),
    mark: (target: Point['target'], id: string, on: boolean) =>
      change({
        passed: target === 'material' ? passed.filter((one) => one !== id) : passed,
        points: on
          ? [...points.filter((p) => !same(p, target, id)), { target, id, reason: '' }]
          : points.filter((p) => !same(p, target, id)),
      }),
    because: (target: Point['target'], id: string, code: CorrectionReason | undefined) =>
      change({
        points: points.map((p) => {
          if (!same(p, target, id)) return p
          const { code: _code, ...rest } = p
          if (code === undefined) return rest
          const reason = p.reason.trim() === '' ? CORRECTION_REASONS[code].zh : p.reason
          return { ...rest, code, reason }
        }),
      }),
    say: (target: Point['target'], id: string, reason: string) =>
      change({ points: points.map((p) => (same(p, target, id) ? { ...p, reason } : p)) }),
  }
}

export type DeskDraft = ReturnType<typeof useDeskDraft>
