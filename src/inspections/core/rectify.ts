import { granted, refused, type Result } from '#kernel/result.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { linesToSee } from './decide-round.ts'
import { ofKind, type Answer, type Entry, type Kept } from './entry.ts'
import type { VisitRefusal } from './refusal.ts'
import type { Line, Visit } from './visit.ts'

/** Working days to put faults right where the officers set no day; our reading, the law is silent. */
export const FIX_WITHIN = 10

/** 一次性整改清单: the failed lines of items still open. */
export function faultsOf(visit: Visit, open: ReadonlySet<ItemId>): Line[] {
  return linesToSee(visit, open).filter(({ result }) => result === 'fail')
}

/** The owner's answers since the last round, by line, the newest last. */
export function answersOf(
  visit: Pick<Visit, 'rounds'>,
  entries: readonly Kept[],
): ReadonlyMap<string, readonly Kept<Answer>[]> {
  const now = ofKind(entries, 'answer').filter(({ entry }) => entry.round === visit.rounds)
  return Map.groupBy(now, ({ entry }) => entry.line)
}

/** Whether the owner may answer to this line now. */
export function decideAnswer(
  visit: Visit,
  open: ReadonlySet<ItemId>,
  line: string,
): Result<null, VisitRefusal> {
  if (visit.state !== 'rectification') return refused({ code: 'INSPECTIONS_NOTHING_TO_RECTIFY' })
  return faultsOf(visit, open).some(({ id }) => id === line)
    ? granted(null)
    : refused({ code: 'INSPECTIONS_LINE_NOT_FAILED', line })
}

/** 申请复审: once every fault has an answer. */
export function decideReady(
  visit: Visit,
  open: ReadonlySet<ItemId>,
  entries: readonly Kept[],
): Result<null, VisitRefusal> {
  if (visit.state !== 'rectification') return refused({ code: 'INSPECTIONS_NOTHING_TO_RECTIFY' })
  const answers = answersOf(visit, entries)
  const lines = faultsOf(visit, open).flatMap(({ id }) => (answers.has(id) ? [] : [id]))
  return lines.length > 0 ? refused({ code: 'INSPECTIONS_ANSWERS_MISSING', lines }) : granted(null)
}

/** When the owner last said that everything is put right, in this rectification. */
export function readySince(visit: Visit, entries: readonly Kept<Entry>[]): string | null {
  if (visit.state !== 'rectification') return null
  const said = ofKind(entries, 'ready').filter(({ entry }) => entry.round === visit.rounds)
  return said.at(-1)?.receivedAt ?? null
}
