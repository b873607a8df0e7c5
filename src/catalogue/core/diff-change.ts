import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue } from './catalogue.ts'
import type { IndustryCode, ItemId, RegionCode } from './ids.ts'

/** What a change is about. */
export type DiffSubject =
  | 'item'
  | 'row'
  | 'limit'
  | 'condition'
  | 'law'
  | 'question'
  | 'trigger'
  | 'element'
  | 'material'
  | 'plan'

/** One difference between two versions of the law as data, in words. */
export interface CatalogueChange {
  readonly subject: DiffSubject
  readonly change: 'added' | 'removed' | 'changed'
  /** Item, question, element or material id. */
  readonly id: string
  /** The chosen item it belongs to, where it belongs to one. */
  readonly item?: ItemId
  readonly text: Bilingual
}

/** All differences that matter for one choice, and the two versions they lie between. */
export interface CatalogueDiff {
  readonly from: string
  readonly to: string
  readonly changes: readonly CatalogueChange[]
}

/** What a case is about, as far as a difference between versions can touch it. */
export interface DiffScope {
  readonly region: RegionCode
  readonly industry: IndustryCode
  readonly items: readonly ItemId[]
}

/** Two versions and what is asked about them. */
export interface DiffPair {
  readonly older: Catalogue
  readonly newer: Catalogue
  readonly scope: DiffScope
}
