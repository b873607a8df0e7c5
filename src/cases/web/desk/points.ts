import { useState } from 'react'
import { CORRECTION_REASONS, type CorrectionReason } from '../../core/index.ts'

export interface Point {
  readonly target: 'element' | 'material'
  readonly id: string
  readonly reason: string
  readonly code?: CorrectionReason
}

/** The points of the correction letter while it is being written; everything goes at once. */
export function usePoints() {
  const [points, setPoints] = useState<readonly Point[]>([])
  const same = (a: Point, target: Point['target'], id: string): boolean =>
    a.target === target && a.id === id
  return {
    points,
    find: (target: Point['target'], id: string) => points.find((p) => same(p, target, id)),
    mark: (target: Point['target'], id: string, on: boolean) =>
      setPoints(
        on ? [...points, { target, id, reason: '' }] : points.filter((p) => !same(p, target, id)),
      ),
    because: (target: Point['target'], id: string, code: CorrectionReason | undefined) =>
      setPoints(
        points.map((p) => {
          if (!same(p, target, id)) return p
          const { code: _code, ...rest } = p
          if (code === undefined) return rest
          const reason = p.reason.trim() === '' ? CORRECTION_REASONS[code].zh : p.reason
          return { ...rest, code, reason }
        }),
      ),
    say: (target: Point['target'], id: string, reason: string) =>
      setPoints(points.map((p) => (same(p, target, id) ? { ...p, reason } : p))),
  }
}

export type Points = ReturnType<typeof usePoints>
