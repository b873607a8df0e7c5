import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { LEAST_OFFICERS, type TeamRefusal } from './team.ts'
import { failedBy, isGoing, type Finding, type Line, type RoundDone } from './visit.ts'
import type { Visit } from './visit.ts'
import type { LineResult, VisitState } from './words.ts'

/** The inspection and one re-inspection (整改情况一趟复审); a further one says why. */
export const ROUNDS = 2

export interface Round {
  readonly officers: readonly { readonly name: string; readonly certificateNo: string | null }[]
  readonly lines: readonly {
    readonly id: string
    readonly result: LineResult
    readonly note?: string | undefined
    readonly todo?: string | undefined
    /** Which items a fault concerns; all of the line's when absent. */
    readonly items?: readonly ItemId[] | undefined
  }[]
  readonly on: PlainDate
  /** The instant of it. */
  readonly at: string
  /** Items whose department has not decided yet; what serves only the others is not looked at. */
  readonly open: ReadonlySet<ItemId>
  readonly how: RoundDone['how']
  readonly finish: string | null
  /** By when faults are put right, should there be any. */
  readonly fixBy: PlainDate
  readonly whyAgain: string | null
}

export type RoundRefusal =
  | TeamRefusal
  | { readonly code: 'INSPECTIONS_VISIT_ENDED'; readonly state: VisitState }
  | { readonly code: 'INSPECTIONS_LINE_UNKNOWN'; readonly lines: readonly string[] }
  | { readonly code: 'INSPECTIONS_LINE_TWICE'; readonly lines: readonly string[] }
  | { readonly code: 'INSPECTIONS_LINES_MISSING'; readonly lines: readonly string[] }
  | { readonly code: 'INSPECTIONS_FAULT_UNEXPLAINED'; readonly lines: readonly string[] }
  | { readonly code: 'INSPECTIONS_REINSPECTED_BEFORE'; readonly rounds: number }

export interface RoundFinished {
  readonly visit: Visit
  readonly findings: readonly Finding[]
}

/** The lines that still have to be looked at: not yet answered or failed, for items still undecided. */
export function linesToSee(visit: Pick<Visit, 'lines'>, open: ReadonlySet<ItemId>): Line[] {
  return visit.lines.filter((line) => {
    const about = line.result === null ? line.items : failedBy(line)
    return about.some((item) => open.has(item))
  })
}

/**
 * One round of a visit: every line still to be seen gets its result, by two officers at least; a
 * fault says what is wrong. What failed is the one rectification list (一次性整改清单), and only that
 * is seen again at the re-inspection.
 */
export function decideRound(visit: Visit, round: Round): Result<RoundFinished, RoundRefusal> {
  const wrong = whyNot(visit, round)
  if (wrong) return refused(wrong)
  const number = visit.rounds + 1
  const lines = linesAfter(visit, round)
  const findings = visit.items.filter((item) => round.open.has(item)).map(findingOf(lines))
  const passed = findings.every((finding) => finding.passed)
  const { at, on, how, finish, whyAgain } = round
  const officers = officersOf(round)
  const fixBy = passed ? null : round.fixBy
  const done: RoundDone = { round: number, at, on, how, officers, fixBy, finish, whyAgain }
  const after: Visit = {
    ...visit,
    lines,
    rounds: number,
    officers: [...visit.officers, officers.map(({ name }) => name)],
    roundsDone: [...visit.roundsDone, done],
    state: passed ? 'passed' : 'rectification',
    // the next time is agreed anew
    appointment: null,
    reschedules: 0,
    version: visit.version + 1,
  }
  return granted({ visit: after, findings })
}

function linesAfter(visit: Visit, round: Round): Line[] {
  const said = new Map(round.lines.map((line) => [line.id, line]))
  return visit.lines.map((line): Line => {
    const answer = said.get(line.id)
    if (!answer) return line
    const { result, round: before, note } = line
    const old = result === null || before === null ? [] : [{ round: before, result, note }]
    return {
      ...line,
      result: answer.result,
      note: answer.note ?? null,
      todo: answer.todo ?? null,
      failedItems: failedItems(line, answer),
      round: visit.rounds + 1,
      earlier: [...line.earlier, ...old],
    }
  })
}

/** The items named of those that the line serves; naming none or all is the same. */
function failedItems(line: Line, { result, items }: Round['lines'][number]): Line['failedItems'] {
  const named = line.items.filter((item) => items?.includes(item))
  return result === 'fail' && named.length > 0 && named.length < line.items.length ? named : null
}

function whyNot(visit: Visit, round: Round): RoundRefusal | undefined {
  const { state } = visit
  if (!isGoing(visit)) return { code: 'INSPECTIONS_VISIT_ENDED', state }
  if (visit.rounds >= ROUNDS && !round.whyAgain?.trim())
    return { code: 'INSPECTIONS_REINSPECTED_BEFORE', rounds: visit.rounds }
  const officers = officersOf(round).length
  if (officers < LEAST_OFFICERS)
    return { code: 'INSPECTIONS_OFFICERS_TOO_FEW', officers, least: LEAST_OFFICERS }
  const given = round.lines.map((line) => line.id)
  const known = new Set(visit.lines.map((line) => line.id))
  const unknown = given.filter((id) => !known.has(id))
  if (unknown.length > 0) return { code: 'INSPECTIONS_LINE_UNKNOWN', lines: unknown }
  const twice = given.filter((id, i) => given.indexOf(id) !== i)
  if (twice.length > 0) return { code: 'INSPECTIONS_LINE_TWICE', lines: twice }
  const missing = linesToSee(visit, round.open).filter((line) => !given.includes(line.id))
  if (missing.length > 0)
    return { code: 'INSPECTIONS_LINES_MISSING', lines: missing.map((line) => line.id) }
  const unexplained = round.lines.filter(({ result, note }) => result === 'fail' && !note)
  if (unexplained.length > 0)
    return { code: 'INSPECTIONS_FAULT_UNEXPLAINED', lines: unexplained.map((line) => line.id) }
  return undefined
}

/** Two names are two people; one name or one certificate twice is one. */
function officersOf(round: Pick<Round, 'officers'>): RoundDone['officers'][number][] {
  const named = round.officers
    .map(({ name, certificateNo }) => ({ name: name.trim(), certificateNo }))
    .filter(({ name }) => name !== '')
  return named.filter(
    (one, i) =>
      named.findIndex(
        ({ name, certificateNo }) =>
          name === one.name || (certificateNo !== null && certificateNo === one.certificateNo),
      ) === i,
  )
}

function findingOf(lines: readonly Line[]) {
  return (item: ItemId): Finding => {
    const failed = lines.filter((line) => failedBy(line).includes(item))
    if (failed.length === 0) return { item, passed: true }
    const faults = failed.map(({ id, words, note }) => ({ line: id, text: words.zh, note }))
    return { item, passed: false, faults }
  }
}
