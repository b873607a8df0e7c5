import { granted, refused, type Result } from '#kernel/result.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { Finding, Line, Round, Visit, VisitRefusal } from './visit.ts'

/** 行政许可法 art 34: two officers at least look at the premises. */
export const LEAST_OFFICERS = 2

export interface RoundDone {
  readonly visit: Visit
  readonly findings: readonly Finding[]
}

/** The lines that still have to be looked at: not yet answered or failed, for items still undecided. */
export function linesToSee(visit: Pick<Visit, 'lines'>, open: ReadonlySet<ItemId>): Line[] {
  return visit.lines.filter(
    ({ result, items }) =>
      (result === null || result === 'fail') && items.some((item) => open.has(item)),
  )
}

/**
 * One round of a visit: every line still to be seen gets its result, by two officers at least; a
 * fault says what is wrong. What failed is the one rectification list (一次性整改清单), and only that
 * is seen again at the re-inspection.
 */
export function decideRound(visit: Visit, round: Round): Result<RoundDone, VisitRefusal> {
  const wrong = whyNot(visit, round)
  if (wrong) return refused(wrong)
  const said = new Map(round.lines.map((line) => [line.id, line]))
  const number = visit.rounds + 1
  const lines = visit.lines.map((line): Line => {
    const answer = said.get(line.id)
    if (!answer) return line
    const { result, round: before, note } = line
    const old = result === null || before === null ? [] : [{ round: before, result, note }]
    const earlier = [...line.earlier, ...old]
    return { ...line, result: answer.result, note: answer.note ?? null, round: number, earlier }
  })
  const findings = visit.items.filter((item) => round.open.has(item)).map(findingOf(lines))
  const after: Visit = {
    ...visit,
    lines,
    rounds: number,
    officers: [...visit.officers, officersOf(round)],
    state: findings.every((finding) => finding.passed) ? 'passed' : 'rectification',
    version: visit.version + 1,
  }
  return granted({ visit: after, findings })
}

function whyNot(visit: Visit, round: Round): VisitRefusal | undefined {
  const { state } = visit
  if (state === 'passed' || state === 'cancelled') return { code: 'INSPECTIONS_VISIT_ENDED', state }
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

/** Two names are two people; one name twice is one. */
function officersOf(round: Pick<Round, 'officers'>): string[] {
  return [...new Set(round.officers.map((name) => name.trim()).filter((name) => name !== ''))]
}

function findingOf(lines: readonly Line[]) {
  return (item: ItemId): Finding => {
    const failed = lines.filter((line) => line.result === 'fail' && line.items.includes(item))
    if (failed.length === 0) return { item, passed: true }
    const faults = failed.map(({ id, words, note }) => ({ line: id, text: words.zh, note }))
    return { item, passed: false, faults }
  }
}
