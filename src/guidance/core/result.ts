import type {
  Answer,
  Answers,
  AnnexRow,
  Catalogue,
  DepartmentId,
  IndustryCode,
  ItemId,
  QuestionId,
  RegionCode,
} from '../../catalogue/core/index.ts'
import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Between } from './relations.ts'

export interface GuideInput {
  readonly catalogue: Catalogue
  readonly region: RegionCode
  readonly industry: IndustryCode
  readonly answers: Answers
  /** Decides which dated overrides are in force. */
  readonly today: PlainDate
}

/** One page of 一问引导: never a question whose answer could not change some item's state. */
export interface NextQuestion {
  readonly id: QuestionId
  readonly text: Bilingual
  readonly type: 'boolean' | 'number' | 'choice'
  readonly unit: string | null
  readonly options: readonly { value: string; label: Bilingual }[] | null
  readonly min: number | null
  readonly max: number | null
  readonly why: Bilingual
  readonly help: Bilingual | null
}

/**
 * `required`: a row or an answer makes it necessary. `optional`: the annex lists it and no rule
 * decides, so the owner may add it. `undecided`: it still depends on an answer.
 */
export type ItemState = 'required' | 'optional' | 'notNeeded' | 'undecided'

/** Why an item is in its state: the rule, the answer it rests on (none: the plan), the article or row. */
export interface Reason {
  readonly rule: Bilingual
  readonly answer: { readonly question: QuestionId; readonly value: Answer } | null
  readonly basis: string
}

/** The smallest change of answers that would turn the item's state over. */
export interface Flip {
  readonly to: 'required' | 'notNeeded'
  readonly changes: readonly {
    readonly question: QuestionId
    readonly from: Answer | null
    /** One value that does it; `text` names them all (“超过 150 ㎡”). */
    readonly to: Answer
    readonly text: Bilingual
  }[]
}

export interface ItemResult {
  readonly id: ItemId
  /** What the item is called; the certificate keeps its Chinese name, as its face does. */
  readonly name: Bilingual
  readonly certificate: string
  readonly authority: string
  readonly department: DepartmentId | null
  readonly state: ItemState
  readonly because: readonly Reason[]
  readonly flip: Flip | null
  readonly row: Pick<AnnexRow, 'annex' | 'requirement' | 'note'>
}

/** Needed by law although the industry's annex does not list it: done beside the comprehensive licence. */
export interface OutsideItem {
  readonly id: ItemId
  readonly name: Bilingual
  readonly certificate: string
  readonly because: readonly Reason[]
}

/** Something the owner should know before going on; `text` says what to do. */
export interface GuideProblem {
  readonly code:
    | 'GUIDANCE_AT_LEAST_ONE_UNMET'
    | 'GUIDANCE_NOTHING_NEEDED'
    | 'GUIDANCE_NEW_NOT_ALLOWED'
  readonly text: Bilingual
  readonly items: readonly ItemId[]
}

/** What the items needed so far add up to. */
export interface Cart {
  readonly items: number
  readonly materials: number
  readonly elements: number
  /** Joint visits: one for the whole case, or none; and how many items are looked at there. */
  readonly visits: number
  readonly visited: number
  /**
   * Working days one after the other, together by the plan's limit rule, and together where those
   * that wait for another start when it is granted.
   */
  readonly workingDays: {
    readonly serial: number
    readonly parallel: number
    readonly inOrder: number
  }
}

export interface GuideResult {
  readonly industry: {
    readonly code: IndustryCode
    readonly name: string
    readonly nameEn: string
    readonly newApplications: boolean
    readonly restriction: string | null
  }
  readonly next: NextQuestion | null
  /** Questions still to come in the worst case. */
  readonly remainingAtMost: number
  readonly items: readonly ItemResult[]
  /** The required items, once no question is left; empty before. */
  readonly chosen: readonly ItemId[]
  readonly outside: readonly OutsideItem[]
  readonly cart: Cart
  /** What the items needed so far mean for each other. */
  readonly relations: readonly Between[]
  readonly problems: readonly GuideProblem[]
}
