import { z } from 'zod'
import { Condition } from './condition.ts'
import { ItemId, QuestionId } from './ids.ts'
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
  /** One line for the owner: because of which fact the item is needed. */
  because: Text,
  /** Law, plan row or practice that says so. */
  basis: z.string().min(1),
})
export type Trigger = z.infer<typeof Trigger>
