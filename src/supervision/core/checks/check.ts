import type { PlainDate } from '#kernel/plain-date.ts'
import type { DepartmentId, IndustryCode, RegionCode } from '../../../catalogue/core/index.ts'
import type { MergedLine } from '../checklist/merge.ts'

/** Why a check is made. 无事不扰 keeps off `plan` and `draw`, not the others. */
export const CAUSES = ['plan', 'draw', 'signal', 'promise', 'following', 'special'] as const
export type Cause = (typeof CAUSES)[number]

export const RESULTS = ['pass', 'fail', 'none'] as const
/** 合格、不合格、不适用. */
export type Result = (typeof RESULTS)[number]

export interface LineResult {
  readonly key: string
  readonly result: Result
  readonly note: string
  /** The items whose standard was not met; only of a line that failed. */
  readonly items: readonly string[]
  /** SHA-256 of photos. */
  readonly photos: readonly string[]
}

/** 执法人员 by the roster, with the number of the enforcement certificate. */
export interface Officer {
  readonly id: string
  readonly name: string
  readonly certificateNo: string
  readonly department: string
}

/** 扫码留痕: how officers proved to be there. */
export interface Scan {
  /** `code`: the signed code of the licence; `number`: typed, with the reason why the code could not be read. */
  readonly means: 'code' | 'number'
  readonly why: string
}

export const OUTCOMES = ['passed', 'rectified', 'referred'] as const
/** 合格、整改合格、移交部门依法处理. */
export type Outcome = (typeof OUTCOMES)[number]

export const HANDLINGS = ['ordered', 'penalised', 'suspended', 'ended', 'dropped'] as const
/** 责令改正、行政处罚、暂扣、撤销或者吊销、不予处理. */
export type Handling = (typeof HANDLINGS)[number]

/** 移交后的处理: what a department did about what was passed on to it, in the words of its own document (行政许可法 art 61). */
export interface Handled {
  readonly department: DepartmentId
  readonly handling: Handling
  /** Title and number of the order or decision. */
  readonly document: string
  readonly words: string
  readonly on: PlainDate
  /** The other system whose word this is, with its own id for it; null: entered here by a person. */
  readonly from: { readonly system: string; readonly reference: string } | null
  /** When it was entered, or last confirmed by that system. */
  readonly confirmedAt: string
}

/** One joint check (一业一查) as far as it never changes. */
interface Fixed {
  readonly region: RegionCode
  readonly id: string
  readonly number: string
  readonly industry: IndustryCode
  readonly ownerId: string
  readonly uscc: string
  readonly cause: Cause
  /** The plan's year, the draw, the signal or the task that it comes from; empty for a special check. */
  readonly causeId: string
  readonly reason: string
  readonly departments: readonly DepartmentId[]
  /** The day by which officers should have been there. */
  readonly by: PlainDate
}

export interface Visit extends Scan {
  readonly round: number
  readonly at: string
  readonly officers: readonly Officer[]
  /** The lines to be looked at; pinned when the first visit begins, and altered by nobody. */
}

/** 现场笔录的签字: who put their name under a round that was recorded on a device, and who refused to. */
export interface Signing {
  /** SHA-256 of the record as it came from the device. */
  readonly record: string
  /** By the clock of the device. */
  readonly writtenAt: string
  readonly receivedAt: string
  readonly signatures: readonly {
    readonly by: 'officer' | 'holder'
    readonly name: string
    readonly certificateNo: string | null
    /** SHA-256 of the drawn signature. */
    readonly image: string
  }[]
  readonly refused: {
    readonly name: string
    readonly reason: string
    /** Empty where nobody else was there; both officers have signed below it then. */
    readonly witness: string
  } | null
}

type State =
  | { readonly state: 'planned' }
  | { readonly state: 'begun' }
  | { readonly state: 'rectification'; readonly fixBy: PlainDate; readonly ready: string | null }
  | {
      readonly state: 'closed'
      readonly outcome: Outcome
      readonly on: PlainDate
      readonly words: string
    }
  | { readonly state: 'cancelled'; readonly reason: string; readonly on: PlainDate }

/** Where a check stands. */
export interface Check extends Fixed {
  readonly at: State
  readonly lines: readonly MergedLine[]
  /** SHA-256 of the lines. */
  readonly checklist: string | null
  readonly visits: readonly Visit[]
  readonly rounds: readonly {
    readonly round: number
    readonly results: readonly LineResult[]
    /** Absent where results were typed at a desk, from a paper record. */
    readonly signing?: Signing
  }[]
  /** Absent until a department has said what it did. */
  readonly handled?: readonly Handled[]
}

/** What happened to a check; append-only. */
export type CheckEvent =
  | { readonly kind: 'opened'; readonly check: Fixed }
  /** Officers took the checklist with them: it is pinned before they leave, since they may have no network there. */
  | { readonly kind: 'taken'; readonly lines: readonly MergedLine[]; readonly hash: string }
  | {
      readonly kind: 'begun'
      readonly visit: Visit
      /** Only with the first visit, and where it was not taken along before. */
      readonly pinned: { readonly lines: readonly MergedLine[]; readonly hash: string } | null
    }
  | {
      readonly kind: 'recorded'
      readonly on: PlainDate
      readonly round: number
      readonly results: readonly LineResult[]
      /** Null: nothing is left to put right. */
      readonly fixBy: PlainDate | null
      readonly signing?: Signing
    }
  | { readonly kind: 'ready'; readonly words: string }
  | { readonly kind: 'referred'; readonly on: PlainDate; readonly words: string }
  | { readonly kind: 'handled'; readonly handled: Handled }
  | { readonly kind: 'cancelled'; readonly on: PlainDate; readonly reason: string }

export function apply(check: Check | undefined, event: CheckEvent): Check {
  if (event.kind === 'opened')
    return {
      ...event.check,
      at: { state: 'planned' },
      lines: [],
      checklist: null,
      visits: [],
      rounds: [],
    }
  if (!check) throw new Error(`${event.kind} of a check that was never opened`)
  switch (event.kind) {
    case 'taken':
      return { ...check, lines: event.lines, checklist: event.hash }
    case 'begun': {
      const { visit, pinned } = event
      const lines = pinned ? { lines: pinned.lines, checklist: pinned.hash } : {}
      return { ...check, ...lines, visits: [...check.visits, visit], at: { state: 'begun' } }
    }
    case 'recorded': {
      const { round, results, fixBy, on, signing } = event
      const rounds = [...check.rounds, { round, results, ...(signing && { signing }) }]
      if (fixBy !== null)
        return { ...check, rounds, at: { state: 'rectification', fixBy, ready: null } }
      const outcome = rounds.length === 1 ? 'passed' : 'rectified'
      return { ...check, rounds, at: { state: 'closed', outcome, on, words: '' } }
    }
    case 'ready':
      return check.at.state === 'rectification'
        ? { ...check, at: { ...check.at, ready: event.words } }
        : check
    case 'referred':
      return {
        ...check,
        at: { state: 'closed', outcome: 'referred', on: event.on, words: event.words },
      }
    case 'handled': {
      const { handled } = event
      const before = (check.handled ?? []).filter((one) => !isSame(one, handled))
      return { ...check, handled: [...before, handled] }
    }
    case 'cancelled':
      return { ...check, at: { state: 'cancelled', reason: event.reason, on: event.on } }
  }
}

/** The same order said again, by the system that said it before: confirmed or put right. */
function isSame({ from: one, department }: Handled, other: Handled): boolean {
  return (
    one !== null &&
    other.from !== null &&
    department === other.department &&
    one.system === other.from.system &&
    one.reference === other.from.reference
  )
}

/** What still stands wrong: the lines that failed when they were last looked at. */
export function openFaults({ rounds }: Pick<Check, 'rounds'>): LineResult[] {
  const latest = new Map<string, LineResult>()
  for (const { results } of rounds) for (const one of results) latest.set(one.key, one)
  return [...latest.values()].filter(({ result }) => result === 'fail')
}

/** The lines that the next visit looks at: all of them at first, then those that failed. */
export function linesDue(check: Pick<Check, 'lines' | 'rounds'>): readonly MergedLine[] {
  if (check.rounds.length === 0) return check.lines
  const failed = new Set(openFaults(check).map(({ key }) => key))
  return check.lines.filter(({ key }) => failed.has(key))
}
