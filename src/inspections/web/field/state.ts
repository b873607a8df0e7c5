import {
  agreed,
  headsOf,
  isConflict,
  mergeLines,
  ofKind,
  type Finish,
  type Hashed,
  type Observation,
  type Present,
  type SeenObservation,
  type VisitLineView,
  type VisitView,
} from '../../core/index.ts'
import type { Kept } from '../device/store.ts'
import type { KeptFile } from '../device/database.ts'

/** One line as the officers at this device see it now. */
export interface FieldLine {
  readonly line: VisitLineView
  readonly heads: readonly SeenObservation[]
  readonly answer: ReturnType<typeof agreed>
  readonly conflict: boolean
  /** Photos of the line that belong to no observation yet. */
  readonly loose: readonly KeptFile[]
}

export interface FieldState {
  readonly view: VisitView
  readonly round: number
  readonly lines: readonly FieldLine[]
  readonly unseen: readonly FieldLine[]
  readonly conflicts: readonly FieldLine[]
  readonly unexplained: readonly FieldLine[]
  readonly faults: readonly FieldLine[]
  readonly heads: readonly string[]
  /** Who is at the premises: the team, until somebody chose otherwise here. */
  readonly present: readonly Present[]
  readonly fixBy: string | undefined
  readonly whyAgain: string | undefined
  readonly signatures: readonly SignatureHere[]
  readonly opinions: ReadonlyMap<
    string,
    { readonly opinion: string; readonly words: string | null }
  >
  readonly collected: readonly { readonly material: string; readonly name: string }[]
  /** Who pressed the last button here. */
  readonly finished: boolean
  readonly unsent: readonly Unsent[]
}

export interface SignatureHere {
  readonly by: 'officer' | 'applicant' | 'refused'
  readonly name: string
  readonly certificateNo: string | null
  readonly statement: string
}

/** One thing that the server has not acknowledged yet. */
export interface Unsent {
  readonly hash: string
  readonly what:
    | 'photo'
    | 'observation'
    | 'signature'
    | 'signingRefused'
    | 'opinion'
    | 'collected'
    | 'finish'
    | 'noted'
  readonly line: string | null
  readonly size: number | null
}

/** What the server showed and what was written here, as one. */
export function fieldState(view: VisitView, kept: Kept): FieldState {
  const round = view.rounds + 1
  const here = kept.entries.filter(({ entry }) => entry.round === round)
  const merged = mergeLines([...fromServer(view), ...ofKind(here, 'observation')], round)
  const lines = view.lines
    .filter(({ toSee }) => toSee)
    .map((line): FieldLine => {
      const heads = merged.get(line.id) ?? []
      const used = new Set(usedPhotos(view, kept))
      const loose = kept.files.filter((file) => file.line === line.id && !used.has(file.sha256))
      return { line, heads, answer: agreed(heads), conflict: isConflict(heads), loose }
    })
  const faults = lines.filter(({ answer }) => answer?.result === 'fail')
  const seen = new Set(lines.map(({ line }) => line.id))
  return {
    view,
    round,
    lines,
    unseen: lines.filter(({ heads }) => heads.length === 0),
    conflicts: lines.filter(({ conflict }) => conflict),
    unexplained: faults.filter(({ answer }) => answer?.note === undefined),
    faults,
    heads: headsOf(new Map([...merged].filter(([line]) => seen.has(line)))),
    present: kept.visit?.present ?? teamOf(view),
    fixBy: kept.visit?.fixBy,
    whyAgain: kept.visit?.whyAgain,
    signatures: signaturesOf(view, here),
    opinions: opinionsOf(view, here),
    collected: ofKind(here, 'collected').map(({ entry }) => entry),
    finished: here.some(({ entry }) => entry.kind === 'finish') || view.finish !== null,
    unsent: unsentOf(kept),
  }
}

/** What the server knows of the round that is going on; it shows only what nothing has replaced. */
function fromServer(view: VisitView): SeenObservation[] {
  const round = view.rounds + 1
  return view.lines
    .filter(({ toSee, seenNow }) => toSee && seenNow)
    .flatMap(({ id: line, seen }) =>
      seen.map(({ hash, result, note, todo, items, photos, at }) => {
        const said = {
          ...(items !== null && { items }),
          ...(note !== null && { note }),
          ...(todo !== null && { todo }),
        }
        const entry: Observation = {
          kind: 'observation',
          visit: view.id,
          round,
          line,
          result,
          photos,
          at,
          replaces: [],
          ...said,
        }
        return { hash, entry }
      }),
    )
}

function usedPhotos(view: VisitView, kept: Kept): string[] {
  return [
    ...view.lines.flatMap(({ seen }) => seen.flatMap(({ photos }) => photos)),
    ...ofKind(kept.entries, 'observation').flatMap(({ entry }) => entry.photos),
  ]
}

function teamOf(view: VisitView): Present[] {
  return view.team.map(({ name, certificateNo, department }) => {
    return { name, certificateNo, department: department.id as Present['department'] }
  })
}

function signaturesOf(view: VisitView, here: readonly Hashed[]): SignatureHere[] {
  return [
    ...view.signing,
    ...ofKind(here, 'signature').map(({ entry }) => {
      const { by, name, certificateNo = null, statement } = entry
      return { by, name, certificateNo, statement }
    }),
    ...ofKind(here, 'signingRefused').map(({ entry: { name, statement } }) => {
      return { by: 'refused' as const, name, certificateNo: null, statement }
    }),
  ]
}

function opinionsOf(view: VisitView, here: readonly Hashed[]): FieldState['opinions'] {
  const known = view.opinions.flatMap(({ department, opinion, words }) =>
    opinion === null || view.rounds > 0 ? [] : [[department.id, { opinion, words }] as const],
  )
  const said = ofKind(here, 'opinion').map(
    ({ entry }) =>
      [entry.department as string, { opinion: entry.opinion, words: entry.words ?? null }] as const,
  )
  return new Map([...known, ...said])
}

/** Exactly what is not acknowledged, one by one. */
export function unsentOf(kept: Pick<Kept, 'entries' | 'files'>): Unsent[] {
  const images = new Map(
    ofKind(kept.entries, 'signature').map(({ entry }) => [entry.image, entry.name]),
  )
  const entries = kept.entries.toSorted((a, b) => (a.entry.at < b.entry.at ? -1 : 1))
  return [
    ...kept.files
      .filter(({ acknowledged, sha256 }) => !acknowledged && !images.has(sha256))
      .map(({ sha256, line, bytes }): Unsent => {
        return { hash: sha256, what: 'photo', line, size: bytes.byteLength }
      }),
    ...entries
      .filter(({ acknowledged }) => !acknowledged)
      .map(({ hash, entry }): Unsent => {
        const line = entry.kind === 'observation' ? entry.line : null
        return { hash, what: entry.kind, line, size: null }
      }),
  ]
}

/** What the officers are about to sign, as the record will hold it. */
export function finishOf(
  state: FieldState,
): Pick<Finish, 'visit' | 'round' | 'officers' | 'heads' | 'fixBy' | 'whyAgain'> {
  const { view, round, present, heads, fixBy, whyAgain, faults } = state
  return {
    visit: view.id,
    round,
    officers: [...present],
    heads: [...heads],
    ...(faults.length > 0 && fixBy !== undefined && { fixBy }),
    ...(whyAgain !== undefined && whyAgain.trim() !== '' && { whyAgain }),
  }
}
