import { z } from 'zod'
import { Condition } from './condition.ts'
import { ItemId, QuestionId, RegionCode } from './ids.ts'
import { Text } from './text.ts'

/** A question of 一问引导 (catalogue/questions.yaml); its answer's name is its id. */
export const Question = z.strictObject({
  id: QuestionId,
  text: Text,
  type: z.enum(['boolean', 'number', 'choice']),
  /** For numbers, e.g. `㎡`. */
  unit: z.string().nullable().default(null),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(z.strictObject({ value: z.string(), label: Text })).optional(),
  /** 为什么问: one line for the owner. */
  why: Text,
  /** “不清楚” help. */
  help: Text.optional(),
})
export type Question = z.infer<typeof Question>

/**
 * When an item is needed (catalogue/triggers.yaml): the condition, and where it comes from.
 * A trigger may be narrowed to regions or industries; the most specific one wins
 * (region+industry, then industry name, then region, then bare item).
 */
export const Trigger = z.strictObject({
  item: ItemId,
  regions: z.array(z.string()).optional(),
  /** Industry names as the annexes print them. */
  industries: z.array(z.string()).optional(),
  when: Condition,
  /**
   * The item stands in the place of this one, where the industry lists it: when the condition is
   * true, this item is needed and that one is not (A / B, thresholds). First in the file wins.
   */
  insteadOf: ItemId.optional(),
  /** The law exempts even from a row that says 必须办理 (goods vehicles of at most 4,500 kg). */
  despiteRequired: z.boolean().optional(),
  /** One line for the owner: because of which fact the item is needed. */
  because: Text,
  /** Law, plan row or practice that says so. */
  basis: z.string().min(1),
})
export type Trigger = z.infer<typeof Trigger>

/** 俗称 (catalogue/synonyms.yaml): everyday words and the industries they may mean. */
export const Synonym = z.strictObject({
  /** Industry names as the annexes print them; a region takes those that it has. */
  industries: z.array(z.string()).min(1),
  /** Narrowed to these regions; absent: everywhere. */
  regions: z.array(RegionCode).optional(),
  words: z.array(z.string().min(1)).min(1),
})
export type Synonym = z.infer<typeof Synonym>
