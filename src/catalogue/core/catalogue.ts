import type { CalendarYear } from './calendar.ts'
import type { CommittedLimits } from './committed.ts'
import type { Element } from './element.ts'
import type { EnglishWords } from './english-words.ts'
import type { ElementId, IndustryCode, ItemId, MaterialId, QuestionId, RegionCode } from './ids.ts'
import type { Item } from './item.ts'
import type { Material } from './material.ts'
import type { SharedObservation } from './observation.ts'
import type { Industry, Override, Plan } from './plan.ts'
import type { Question, Synonym, Trigger } from './question.ts'
import type { SupervisionFile } from './supervision.ts'

/** One region: its plan's knobs, its industries by category code in annex order, and what it promises. */
export interface Region {
  readonly plan: Plan
  readonly industries: ReadonlyMap<IndustryCode, Industry>
  /** 承诺时限 of its own; empty where none is published. */
  readonly limits: CommittedLimits
}

/** 目录: the law as data, immutable once loaded. `version` is a hash of its content. */
export interface Catalogue {
  readonly version: string
  readonly regions: ReadonlyMap<RegionCode, Region>
  readonly items: ReadonlyMap<ItemId, Item>
  readonly elements: ReadonlyMap<ElementId, Element>
  readonly materials: ReadonlyMap<MaterialId, Material>
  readonly questions: ReadonlyMap<QuestionId, Question>
  readonly triggers: readonly Trigger[]
  readonly synonyms: readonly Synonym[]
  readonly overrides: readonly Override[]
  /** 共用核查点: what one look at the premises answers for several items. */
  readonly observations: readonly SharedObservation[]
  /** 监管口径: the general one and what differs in a region (`supervisionRules`). */
  readonly supervision: readonly SupervisionFile[]
  /** English of what the rest has in Chinese only; the Chinese is the original. */
  readonly english: readonly EnglishWords[]
  readonly calendar: ReadonlyMap<number, CalendarYear>
}
