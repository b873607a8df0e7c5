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
  // of whoever opened the page: while their session has ended it is still their letter
  const [place] = useState(`desk.${me}.${view.id}`)
  const of = `${view.state} ${view.corrections.length}`
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = readLocal<Draft>(place)
    return kept === undefined || kept.of !== of ? { ...BLANK, of } : kept
  })
  /** Always of what stands now: two changes in one moment both count. */
  function alter(part: (now: Draft) => Partial<Draft>): void {
    setDraft((now) => {
      const next = { ...now, ...part(now) }
      const empty = [next.points, next.looked, next.passed].every((list) => list.length === 0)
      const said = next.whyAgain + next.whyBeyond + next.declining !== ''
      writeLocal(place, empty && !said ? undefined : next)
      return next
    })
  }
  const edit = (target: Point['target'], id: string, to: (point: Point) => Point): void =>
    alter(({ points }) => ({ points: points.map((p) => (same(p, target, id) ? to(p) : p)) }))
  return {
    ...draft,
    change: (part: Partial<Draft>) => alter(() => part),
    forget: () => writeLocal(place, undefined),
    look: (id: string) =>
      alter(({ looked }) => (looked.includes(id) ? {} : { looked: [...looked, id] })),
    pass: (id: string) =>
      alter(({ passed, points }) => ({
        passed: [...new Set([...passed, id])],
        points: points.filter((p) => !same(p, 'material', id)),
      })),
    find: (target: Point['target'], id: string) => draft.points.find((p) => same(p, target, id)),
    mark: (target: Point['target'], id: string, on: boolean) =>
      alter(({ passed, points }) => {
        const others = points.filter((p) => !same(p, target, id))
        const there = points.find((p) => same(p, target, id)) ?? { target, id, reason: '' }
        return {
          passed: target === 'material' ? passed.filter((one) => one !== id) : passed,
          points: on ? [...others, there] : others,
        }
      }),
    because: (target: Point['target'], id: string, code: CorrectionReason | undefined) =>
      edit(target, id, ({ code: _before, ...rest }) => {
        if (code === undefined) return rest
        const reason = rest.reason.trim() === '' ? CORRECTION_REASONS[code].zh : rest.reason
        return { ...rest, code, reason }
      }),
    say: (target: Point['target'], id: string, reason: string) =>
      edit(target, id, (point) => ({ ...point, reason })),
  }
}

function same(point: Point, target: Point['target'], id: string): boolean {
  return point.target === target && point.id === id
}

export type DeskDraft = ReturnType<typeof useDeskDraft>
