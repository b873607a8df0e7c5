import { granted, refused, type Result } from '#kernel/result.ts'
import { toEpochDay, type PlainDate } from '#kernel/plain-date.ts'
import type { MergedLine } from '../checklist/merge.ts'
import {
  linesDue,
  type Check,
  type CheckEvent,
  type Handled,
  type LineResult,
  type Officer,
  type Scan,
  type Signing,
} from './check.ts'

/** 行政处罚法 art 42, 北京市优化营商环境条例 art 69: two officers at least. */
export const LEAST_OFFICERS = 2
/** Days within which something is put right at the longest; no document of the four regions names any: ours. */
export const LONGEST_FIX = 60

export type CheckRefusal =
  | { readonly code: 'SUPERVISION_CHECK_STATE'; readonly state: string }
  | { readonly code: 'SUPERVISION_OFFICERS_TOO_FEW'; readonly officers: number; readonly least: 2 }
  | { readonly code: 'SUPERVISION_LINES_MISSING'; readonly missing: number }
  | { readonly code: 'SUPERVISION_LINE_FOREIGN'; readonly line: string }
  | { readonly code: 'SUPERVISION_LINE_TWICE'; readonly line: string }
  | { readonly code: 'SUPERVISION_FAULT_UNSAID'; readonly line: string }
  | { readonly code: 'SUPERVISION_FIX_DAY'; readonly most: number }
  | { readonly code: 'SUPERVISION_CHECK_EMPTY' }
  | { readonly code: 'SUPERVISION_NOT_REFERRED'; readonly department: string }
  | { readonly code: 'SUPERVISION_HANDLED_DAY'; readonly from: string; readonly until: string }

export type CheckCommand =
  | { readonly kind: 'take'; readonly lines: readonly MergedLine[]; readonly hash: string }
  | {
      readonly kind: 'begin'
      readonly scan: Scan
      readonly officers: readonly Officer[]
      readonly at: string
      /** The checklist as it stands; taken at the first visit. */
      readonly lines: readonly MergedLine[]
      readonly hash: string
    }
  | {
      readonly kind: 'record'
      readonly results: readonly LineResult[]
      /** The day by which faults are to be put right. */
      readonly fixBy: PlainDate
      /** Of a record that was made on a device. */
      readonly signing?: Signing
    }
  | { readonly kind: 'ready'; readonly words: string }
  | { readonly kind: 'refer'; readonly words: string }
  | { readonly kind: 'handle'; readonly handled: Handled }
  | { readonly kind: 'cancel'; readonly reason: string }

/** Whether this may happen to the check now, and what then happens. */
export function decideCheck(
  check: Check,
  command: CheckCommand,
  today: PlainDate,
): Result<CheckEvent, CheckRefusal> {
  const { state } = check.at
  const wrong = refused({ code: 'SUPERVISION_CHECK_STATE', state } as const)
  switch (command.kind) {
    case 'take':
      if (state !== 'planned' || check.checklist !== null) return wrong
      return command.lines.length === 0
        ? refused({ code: 'SUPERVISION_CHECK_EMPTY' })
        : granted({ kind: 'taken', lines: command.lines, hash: command.hash })
    case 'begin':
      return state === 'planned' || state === 'rectification' ? begin(check, command) : wrong
    case 'record':
      return state === 'begun' ? recordResults(check, command, today) : wrong
    case 'ready':
      return state === 'rectification' ? granted({ kind: 'ready', words: command.words }) : wrong
    case 'refer':
      return state === 'rectification'
        ? granted({ kind: 'referred', on: today, words: command.words })
        : wrong
    case 'handle':
      return handle(check, command.handled, today)
    case 'cancel':
      return state === 'planned'
        ? granted({ kind: 'cancelled', on: today, reason: command.reason })
        : wrong
  }
}

/** Only a department to which a check was passed on says what it did, from that day on; a day to come is none. */
function handle(
  { at, departments }: Check,
  handled: Handled,
  today: PlainDate,
): Result<CheckEvent, CheckRefusal> {
  if (at.state !== 'closed' || at.outcome !== 'referred')
    return refused({ code: 'SUPERVISION_CHECK_STATE', state: at.state })
  const { department, on } = handled
  if (!departments.includes(department))
    return refused({ code: 'SUPERVISION_NOT_REFERRED', department })
  if (on < at.on || on > today)
    return refused({ code: 'SUPERVISION_HANDLED_DAY', from: at.on, until: today })
  return granted({ kind: 'handled', handled })
}

function begin(
  check: Check,
  { scan, officers, at, lines, hash }: Extract<CheckCommand, { kind: 'begin' }>,
): Result<CheckEvent, CheckRefusal> {
  const certificates = new Set(officers.map(({ certificateNo }) => certificateNo)).size
  if (certificates < LEAST_OFFICERS)
    return refused({
      code: 'SUPERVISION_OFFICERS_TOO_FEW',
      officers: certificates,
      least: LEAST_OFFICERS,
    })
  const first = check.checklist === null
  if (first && lines.length === 0) return refused({ code: 'SUPERVISION_CHECK_EMPTY' })
  const visit = { ...scan, round: check.rounds.length + 1, at, officers }
  return granted({ kind: 'begun', visit, pinned: first ? { lines, hash } : null })
}

function recordResults(
  check: Check,
  { results, fixBy, signing }: Extract<CheckCommand, { kind: 'record' }>,
  today: PlainDate,
): Result<CheckEvent, CheckRefusal> {
  const due = linesDue(check)
  const foreign = results.find(({ key }) => !due.some((line) => line.key === key))
  if (foreign) return refused({ code: 'SUPERVISION_LINE_FOREIGN', line: foreign.key })
  const seen = new Set(results.map(({ key }) => key))
  const twice = results.find(({ key }, at) => results.findIndex((one) => one.key === key) < at)
  if (twice) return refused({ code: 'SUPERVISION_LINE_TWICE', line: twice.key })
  const missing = due.filter(({ key }) => !seen.has(key)).length
  if (missing > 0) return refused({ code: 'SUPERVISION_LINES_MISSING', missing })
  const faults = results.filter(({ result }) => result === 'fail')
  for (const { key, note, items } of faults) {
    const answered = due.find((line) => line.key === key)?.answers.map(({ item }) => item) ?? []
    const named = items.length > 0 && items.every((item) => answered.includes(item))
    if (note.trim() === '' || !named)
      return refused({ code: 'SUPERVISION_FAULT_UNSAID', line: key })
  }
  const days = toEpochDay(fixBy) - toEpochDay(today)
  if (faults.length > 0 && (days < 1 || days > LONGEST_FIX))
    return refused({ code: 'SUPERVISION_FIX_DAY', most: LONGEST_FIX })
  const round = check.rounds.length + 1
  const left = faults.length > 0 ? fixBy : null
  const more = signing ? { signing } : {}
  return granted({ kind: 'recorded', on: today, round, results, fixBy: left, ...more })
}
