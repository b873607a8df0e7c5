import type { PlainDate } from '#kernel/plain-date.ts'
import type { ItemId, MaterialId } from '../../catalogue/core/index.ts'
import type { Doer } from './ids.ts'
import type { CheckPeriod } from './promise.ts'

/** 告知承诺 of one item, as signed on submitting. */
export interface Commitment {
  readonly item: ItemId
  /** Of the exact words that were shown and signed. */
  readonly sha256: string
  readonly checkWithin: CheckPeriod
}

/** 容缺: one material that follows, the items that wait for it, and its last day. */
export interface Following {
  readonly material: MaterialId
  readonly items: readonly ItemId[]
  readonly by: PlainDate
}

/** 复议决定 or 判决 that sets a case on its way again: which, and which items it reaches. */
export interface ReopeningOrder {
  readonly ground: 'reconsideration' | 'litigation'
  readonly documentNo: string
  /** The body that decided. */
  readonly body: string
  readonly decidedOn: PlainDate
  /** Items to be decided anew; empty where the case had been declined and is to be answered anew. */
  readonly items: readonly ItemId[]
  readonly words: string
}

/** What is true of a case whatever its state. */
export interface Beside {
  /** 首办窗口负责制: the one person who answers for it; null until somebody takes it on. */
  readonly handler: Doer | null
  readonly commitments: readonly (Commitment & { signedOn: PlainDate; signer: string })[]
  readonly following: readonly (Following & { state: 'due' | 'came' | 'expired' })[]
  readonly reopenings: readonly (ReopeningOrder & {
    on: PlainDate
    /** The comprehensive licence that stood then. */
    number: string | null
  })[]
}

export const NOTHING_BESIDE: Beside = {
  handler: null,
  commitments: [],
  following: [],
  reopenings: [],
}

/** The materials that an item still waits for, and the first day by which one must come. */
export function followingOf(
  { following }: Beside,
  item: ItemId,
): { materials: MaterialId[]; by: PlainDate } | null {
  const open = following.filter((f) => f.state === 'due' && f.items.includes(item))
  const by = open.map((f) => f.by).toSorted()[0]
  return by === undefined ? null : { materials: open.map((f) => f.material), by }
}
