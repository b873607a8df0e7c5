import type { PlainDate } from '#kernel/plain-date.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { linesToSee, ROUNDS, type Round } from './decide-round.ts'
import { ofKind, type Entry, type Finish, type Hashed } from './entry.ts'
import { agreed, headsOf, isConflict, mergeLines, type SeenObservation } from './merge.ts'
import { LEAST_OFFICERS } from './team.ts'
import type { Visit } from './visit.ts'

/** What a finished record still waits for before it counts; each is shown to those who made it. */
export type Outstanding =
  | { readonly what: 'linesUnseen'; readonly lines: readonly string[] }
  | { readonly what: 'conflicts'; readonly lines: readonly string[] }
  /** Another device sent something after the record was signed: look at it and sign anew. */
  | { readonly what: 'newerThanSigned'; readonly lines: readonly string[] }
  | { readonly what: 'faultsUnexplained'; readonly lines: readonly string[] }
  | { readonly what: 'officersTooFew'; readonly least: number }
  | { readonly what: 'officersUnsigned'; readonly names: readonly string[] }
  | { readonly what: 'applicantUnsigned' }
  | { readonly what: 'fixByMissing' }
  | { readonly what: 'whyAgainMissing' }

export interface RecordOnDevice {
  readonly visit: Pick<Visit, 'lines' | 'rounds'>
  readonly entries: readonly Hashed[]
  /** Items whose department has not decided yet. */
  readonly open: ReadonlySet<ItemId>
}

/**
 * Whether a record made on devices may count: every line seen and agreed, signed by two officers at
 * least (行政许可法 art 34) and by the applicant or whoever was there, or their refusal witnessed, and
 * all of them under exactly what is known now.
 */
export function outstandingFor(
  { visit, entries, open }: RecordOnDevice,
  finish: Finish,
  /** The hash of `statementOf(finish)`. */
  statement: string,
): Outstanding[] {
  const round = visit.rounds + 1
  const merged = mergeLines(ofKind(entries, 'observation'), round)
  return [
    ...lineTroubles(visit, open, merged),
    ...staleness(merged, finish),
    ...signatureTroubles(entries, finish, statement),
    ...([...merged.values()].some((heads) => agreed(heads)?.result === 'fail') && !finish.fixBy
      ? [{ what: 'fixByMissing' as const }]
      : []),
    ...(visit.rounds >= ROUNDS && !finish.whyAgain ? [{ what: 'whyAgainMissing' as const }] : []),
  ]
}

function lineTroubles(
  visit: RecordOnDevice['visit'],
  open: ReadonlySet<ItemId>,
  merged: ReadonlyMap<string, readonly SeenObservation[]>,
): Outstanding[] {
  const unseen = linesToSee(visit, open).filter(({ id }) => !merged.has(id))
  const lines = [...merged]
  const conflicts = lines.filter(([, heads]) => isConflict(heads))
  const unexplained = lines.filter(([, heads]) => {
    const answer = agreed(heads)
    return answer?.result === 'fail' && answer.note === undefined
  })
  return [
    ...about(
      'linesUnseen',
      unseen.map(({ id }) => id),
    ),
    ...about(
      'conflicts',
      conflicts.map(([id]) => id),
    ),
    ...about(
      'faultsUnexplained',
      unexplained.map(([id]) => id),
    ),
  ]
}

function about(
  what: 'linesUnseen' | 'conflicts' | 'faultsUnexplained' | 'newerThanSigned',
  lines: readonly string[],
): Outstanding[] {
  return lines.length > 0 ? [{ what, lines }] : []
}

function staleness(
  merged: ReadonlyMap<string, readonly SeenObservation[]>,
  finish: Finish,
): Outstanding[] {
  const signed = new Set(finish.heads)
  const newer = [...merged].filter(([, heads]) => heads.some(({ hash }) => !signed.has(hash)))
  if (newer.length > 0)
    return about(
      'newerThanSigned',
      newer.map(([line]) => line),
    )
  // signed something that is not here (yet): its device has not sent it
  const known = new Set(headsOf(merged))
  return finish.heads.some((hash) => !known.has(hash))
    ? [{ what: 'newerThanSigned', lines: [] }]
    : []
}

function signatureTroubles(
  entries: readonly Hashed[],
  finish: Finish,
  statement: string,
): Outstanding[] {
  const officers = new Map(finish.officers.map((one) => [one.certificateNo, one.name]))
  const signatures = ofKind(entries, 'signature').filter(
    ({ entry }) => entry.statement === statement,
  )
  const signed = new Set(
    signatures.map(({ entry }) => entry.by === 'officer' && entry.certificateNo),
  )
  const unsigned = [...officers].filter(([no]) => !signed.has(no)).map(([, name]) => name)
  const applicant =
    signatures.some(({ entry }) => entry.by === 'applicant') ||
    ofKind(entries, 'signingRefused').some(({ entry }) => entry.statement === statement)
  return [
    ...(officers.size < LEAST_OFFICERS
      ? [{ what: 'officersTooFew' as const, least: LEAST_OFFICERS }]
      : []),
    ...(unsigned.length > 0 ? [{ what: 'officersUnsigned' as const, names: unsigned }] : []),
    ...(applicant ? [] : [{ what: 'applicantUnsigned' as const }]),
  ]
}

/** The record as one round, once nothing is outstanding. */
export function roundOf(
  { visit, entries, open }: RecordOnDevice,
  finish: Hashed<Finish>,
  facts: Pick<Round, 'on' | 'at' | 'fixBy'>,
): Round {
  const merged = mergeLines(ofKind(entries, 'observation'), visit.rounds + 1)
  const toSee = new Set(linesToSee(visit, open).map(({ id }) => id))
  const { officers, fixBy, whyAgain } = finish.entry
  return {
    officers,
    lines: [...merged].flatMap(([id, heads]) => {
      const answer = agreed(heads)
      return answer && toSee.has(id) ? [{ id, ...answer }] : []
    }),
    ...facts,
    open,
    how: 'device',
    finish: finish.hash,
    fixBy: (fixBy as PlainDate | undefined) ?? facts.fixBy,
    whyAgain: whyAgain ?? null,
  }
}

/**
 * Observations that reached the server after their round had been finished without them, and that
 * nobody has spoken to yet. They change nothing by themselves and are shown until somebody does.
 */
export function lateOnes(visit: Pick<Visit, 'roundsDone'>, entries: readonly Hashed<Entry>[]) {
  const noted = new Set(ofKind(entries, 'noted').map(({ entry }) => entry.observation))
  const finishes = new Map(ofKind(entries, 'finish').map((one) => [one.hash, one.entry]))
  const observations = ofKind(entries, 'observation')
  return visit.roundsDone.flatMap((done) => {
    const finish = done.finish === null ? undefined : finishes.get(done.finish)
    const counted = new Set(finish?.heads)
    const replacedByCounted = new Set(
      observations
        .filter(({ hash }) => counted.has(hash))
        .flatMap((one) => ancestorsOf(one, observations)),
    )
    return observations.filter(
      ({ hash, entry }) =>
        entry.round === done.round &&
        !counted.has(hash) &&
        !replacedByCounted.has(hash) &&
        !noted.has(hash),
    )
  })
}

/** Everything that an observation was put in the place of, all the way back. */
function ancestorsOf(one: SeenObservation, all: readonly SeenObservation[]): string[] {
  const known = new Map(all.map((other) => [other.hash, other]))
  const found = new Set<string>()
  const walk = [...one.entry.replaces]
  for (let hash = walk.pop(); hash !== undefined; hash = walk.pop()) {
    if (found.has(hash)) continue
    found.add(hash)
    walk.push(...(known.get(hash)?.entry.replaces ?? []))
  }
  return [...found]
}
