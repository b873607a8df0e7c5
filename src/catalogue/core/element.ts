import { z } from 'zod'
import { Condition } from './condition.ts'
import { ElementId } from './ids.ts'
import { Text } from './text.ts'

export const ElementType = z.enum([
  'text', 'textarea', 'select', 'multiselect', 'boolean', 'integer', 'decimal', 'area', 'date',
  'dateRange', 'phone', 'email', 'url', 'idNumber', 'uscc', 'address', 'region', 'table',
])
export type ElementType = z.infer<typeof ElementType>

/** One column of a repeating group (staff, vehicles, devices). */
export const Column = z.strictObject({
  id: ElementId,
  label: Text,
  type: ElementType.exclude(['table', 'dateRange']),
  options: z.array(z.string()).optional(),
})
export type Column = z.infer<typeof Column>

/** 申请要素: the smallest field, defined once and used by many items (catalogue/elements.yaml). */
export const Element = z.strictObject({
  id: ElementId,
  label: Text,
  type: ElementType,
  unit: z.string().optional(),
  group: z.enum(['application', 'subject', 'premises', 'people', 'facilities', 'operation', 'specific']),
  scope: z.enum(['common', 'shared', 'specific']),
  /** Values of a select or multiselect, in Chinese as the law names them. */
  options: z.array(z.string()).optional(),
  columns: z.array(Column).optional(),
  /** Who can fill it instead of the person: 营业执照, the account, our own reckoning, an item decided here. */
  prefill: z.enum(['businessLicence', 'account', 'derived', 'platformResult']).nullable(),
  /** 个人信息: masked on staff screens, the showing recorded. */
  personal: z.boolean().default(false),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.int().positive().optional(),
  /** Over other element values; when false the box is hidden, and hidden ⇒ not submitted. */
  visibleWhen: Condition.optional(),
})
export type Element = z.infer<typeof Element>
