import type { PlainDate } from '#kernel/plain-date.ts'
import type { DepartmentId, ItemId, RegionCode, Text } from '../../catalogue/core/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import type { Appointment } from './appointment.ts'
import type { LineResult, VisitState } from './words.ts'

/** 核查人员: somebody a department may send, by the number of the certificate they show (执法证号). */
export interface Officer {
  readonly id: string
  readonly name: string
  readonly certificateNo: string
  readonly department: DepartmentId
}

/** One question of the checklist; one observation answers it for every item it serves. */
export interface Line {
  readonly id: string
  readonly kind: 'condition' | 'reviewPoint'
  readonly words: Text
  readonly items: readonly ItemId[]
  /** The catalogue's shared observation that merged several lines into this one, if one did. */
  readonly observation: string | null
  /** Each item's own words, where they differ from the line's. */
  readonly parts: readonly { readonly item: ItemId; readonly words: Text }[]
  readonly result: LineResult | null
  readonly note: string | null
  /** 怎么改: what the owner is asked to do where it failed. */
  readonly todo: string | null
  /** Which of its items a fault concerns; null: all of them. */
  readonly failedItems: readonly ItemId[] | null
  /** In which visit it was answered: 1 the inspection, 2 the re-inspection. */
  readonly round: number | null
  readonly earlier: readonly { round: number; result: LineResult; note: string | null }[]
}

/** One finished round: who was there, and by when its faults are to be put right. */
export interface RoundDone {
  readonly round: number
  /** When it was finished, as the server heard of it. */
  readonly at: string
  readonly on: PlainDate
  /** Written down on a device with signatures, or typed at a desk from a paper record. */
  readonly how: 'device' | 'desk'
  /** Without a certificate number where a paper record gave none. */
  readonly officers: readonly { name: string; certificateNo: string | null }[]
  /** The day by which faults are to be put right; null when there are none. */
  readonly fixBy: PlainDate | null
  /** The entry that finished it on a device. */
  readonly finish: string | null
  readonly whyAgain: string | null
}

/** 联合核查: one visit for all branches of a case that need one, and its re-inspections. */
export interface Visit {
  readonly id: string
  readonly region: RegionCode
  readonly caseId: CaseId
  readonly caseNo: string
  readonly ownerId: string
  readonly items: readonly ItemId[]
  readonly departments: readonly DepartmentId[]
  readonly state: VisitState
  readonly rounds: number
  /** Who was there, round by round. */
  readonly officers: readonly (readonly string[])[]
  readonly roundsDone: readonly RoundDone[]
  /** Who is to go. */
  readonly team: readonly Officer[]
  readonly appointment: Appointment | null
  /** How often the owner has asked for another time since the last round. */
  readonly reschedules: number
  readonly lines: readonly Line[]
  readonly version: number
  readonly createdAt: string
}

/** What one round finds for one item. */
export type Finding =
  | { readonly item: ItemId; readonly passed: true }
  | {
      readonly item: ItemId
      readonly passed: false
      readonly faults: readonly { line: string; text: string; note: string | null }[]
    }

/** The items that a failed line fails: those named, else all that it serves. */
export function failedBy({ result, items, failedItems }: Line): readonly ItemId[] {
  return result === 'fail' ? (failedItems ?? items) : []
}

/** Whether something can still be seen or put right. */
export function isGoing(visit: Pick<Visit, 'state'>): boolean {
  return visit.state === 'open' || visit.state === 'rectification'
}
