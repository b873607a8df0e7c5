import { plainDate } from '#kernel/plain-date.ts'
import { DepartmentId, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { CaseId } from '../../cases/core/index.ts'
import type { Round } from './decide-round.ts'
import type { Line, Visit } from './visit.ts'

// Examples for the tests of this module; a visit of two items and two lines.
export const FOOD = ItemId.parse('food')
export const FIRE = ItemId.parse('fire')
export const OPEN: ReadonlySet<ItemId> = new Set([FOOD, FIRE])

export function exampleLine(id: string, items: readonly ItemId[]): Line {
  return {
    id,
    kind: 'condition',
    words: { zh: id, en: id },
    items,
    observation: null,
    parts: [],
    result: null,
    note: null,
    todo: null,
    failedItems: null,
    round: null,
    earlier: [],
  }
}

export const EXAMPLE_VISIT: Visit = {
  id: '018f0000-0000-7000-8000-000000000000',
  region: RegionCode.parse('110102'),
  caseId: CaseId.parse('018f0000-0000-7000-8000-000000000000'),
  caseNo: 'n',
  ownerId: 'o',
  items: [FOOD, FIRE],
  departments: [DepartmentId.parse('market-regulation'), DepartmentId.parse('fire-rescue')],
  state: 'open',
  rounds: 0,
  officers: [],
  roundsDone: [],
  team: [],
  appointment: null,
  reschedules: 0,
  lines: [exampleLine('both', [FOOD, FIRE]), exampleLine('fire', [FIRE])],
  version: 1,
  createdAt: '',
}

export function exampleRound(
  results: Readonly<Record<string, Round['lines'][number]['result']>>,
  more: Partial<Round> = {},
): Round {
  const lines = Object.entries(results).map(([id, result]) => ({
    id,
    result,
    ...(result === 'fail' && { note: '不合格' }),
  }))
  return {
    officers: [
      { name: '甲', certificateNo: '1' },
      { name: '乙', certificateNo: '2' },
    ],
    lines,
    on: plainDate('2026-12-01'),
    at: '2026-12-01T02:00:00.000Z',
    open: OPEN,
    how: 'device',
    finish: null,
    fixBy: plainDate('2026-12-15'),
    whyAgain: null,
    ...more,
  }
}
