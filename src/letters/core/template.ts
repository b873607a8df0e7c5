import type { Bilingual } from '#kernel/bilingual.ts'
import type { Item } from '../../catalogue/core/index.ts'
import type { Speaker } from './letter.ts'

/** What a person must type where a letter is issued by hand. */
export type Asked = 'reason' | 'basis' | 'document'

/** The lists that a letter can carry; the facts of the event fill them. */
export type ListName =
  | 'items'
  | 'points'
  | 'beyond'
  | 'materials'
  | 'told'
  | 'promised'
  | 'services'

/**
 * A kind of letter as data. `{name}` in a text is filled from the facts of the event; a name that no fact
 * has stops the issue, and a test tries every kind.
 */
export interface Template {
  readonly kind: string
  /** 文种代字 in the number. */
  readonly word: string
  readonly title: Bilingual
  /** The title where the item is no licence: a filing is not 许可. */
  readonly titleOf?: Partial<Record<Item['kind'], Bilingual>>
  readonly speaker: Speaker
  /** Events of a case that issue it: `accepted`, or `branch.granted` for those of one item. */
  readonly on: readonly string[]
  /** Present: an officer may issue it by hand, typing these. */
  readonly byHand?: { readonly of: 'case' | 'item'; readonly asks: readonly Asked[] }
  readonly basis: Bilingual
  readonly paragraphs: readonly Bilingual[]
  readonly lists?: readonly ListName[]
  /** After which paragraph the lists stand; after the last one when absent. */
  readonly listsAfter?: number
  /** 告知复议和诉讼的权利 (行政许可法 arts 7, 38). */
  readonly remedy: boolean
}
