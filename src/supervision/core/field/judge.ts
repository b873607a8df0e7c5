import { granted, refused, type Result } from '#kernel/result.ts'
import { linesDue, type Check } from '../checks/check.ts'
import { LEAST_OFFICERS } from '../checks/decide.ts'
import type { FieldRecord } from './record.ts'

export type FieldRefusal =
  | { readonly code: 'SUPERVISION_CHECK_STATE'; readonly state: string }
  | { readonly code: 'SUPERVISION_ROUND_OVER'; readonly round: number }
  | { readonly code: 'SUPERVISION_CHECKLIST_OTHER' }
  | { readonly code: 'SUPERVISION_UNSIGNED'; readonly missing: string }
  | { readonly code: 'SUPERVISION_FIX_DAY_OVER'; readonly day: string }

/**
 * Whether a record from a device can stand for the round that is next. Each officer named has signed it; so has whoever
 * is checked, or their refusal stands there with its reason (拒签: witnessed, or under the names of two officers). What
 * is to be put right has still a day left when the record comes in.
 */
export function judgeField(
  check: Check,
  record: FieldRecord,
  { named, today }: { readonly named: (officer: string) => string; readonly today: string },
): Result<null, FieldRefusal> {
  const { state } = check.at
  if (state !== 'planned' && state !== 'rectification')
    return refused({ code: 'SUPERVISION_CHECK_STATE', state })
  if (record.round !== check.rounds.length + 1)
    return refused({ code: 'SUPERVISION_ROUND_OVER', round: record.round })
  if (record.checklist !== check.checklist) return refused({ code: 'SUPERVISION_CHECKLIST_OTHER' })
  const missing = unsigned(record).map((one) => (one === HOLDER ? one : named(one)))
  if (missing.length > 0)
    return refused({ code: 'SUPERVISION_UNSIGNED', missing: missing.join('、') })
  // nobody is late on the day on which they hear of it: the clock of a device may be wrong, or its record late
  const { fixBy, results } = record
  const wrong = results.some(({ result }) => result === 'fail')
  return wrong && fixBy !== undefined && fixBy <= today
    ? refused({ code: 'SUPERVISION_FIX_DAY_OVER', day: fixBy })
    : granted(null)
}

const HOLDER = '当事人'

/** Who has still to sign: officers by their place in the roster, then 当事人. */
export function unsigned(
  record: Pick<FieldRecord, 'officers' | 'officerSignatures' | 'holderSignature' | 'refused'>,
): string[] {
  const signed = new Set(record.officerSignatures.map(({ officer }) => officer))
  const officers = record.officers.filter((officer) => !signed.has(officer))
  const holder = record.holderSignature !== undefined || record.refused !== undefined
  return holder ? officers : [...officers, HOLDER]
}

/** What is still to be done before a record can be finished on the device; empty when it can. */
export interface Needs {
  readonly scan: boolean
  readonly officers: boolean
  readonly unseen: number
  /** Faults without words or without the items they concern. */
  readonly unsaid: number
  readonly fixBy: boolean
}

/** Everything that is missing before anybody can sign, all at once. */
export function needsOf(
  check: Pick<Check, 'lines' | 'rounds'>,
  draft: {
    readonly scanned: boolean
    readonly officers: number
    readonly results: readonly Pick<
      FieldRecord['results'][number],
      'key' | 'result' | 'note' | 'items'
    >[]
    readonly fixBy: string | undefined
  },
): Needs {
  const given = new Map(draft.results.map((one) => [one.key, one]))
  const faults = draft.results.filter(({ result }) => result === 'fail')
  return {
    scan: !draft.scanned,
    officers: draft.officers < LEAST_OFFICERS,
    unseen: linesDue(check).filter(({ key }) => !given.has(key)).length,
    unsaid: faults.filter(({ note, items }) => note.trim() === '' || items.length === 0).length,
    fixBy: faults.length > 0 && draft.fixBy === undefined,
  }
}
