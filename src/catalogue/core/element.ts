import { z } from 'zod'
import { Condition } from './condition.ts'
import { ElementId, ItemId, MaterialId, QuestionId } from './ids.ts'
import { Text } from './text.ts'

export const ElementType = z.enum([
  'text',
  'textarea',
  'select',
  'multiselect',
  'boolean',
  'integer',
  'decimal',
  'area',
  'date',
  'dateRange',
  'phone',
  'email',
  'url',
  'idNumber',
  'uscc',
  'address',
  'region',
  'table',
])
export type ElementType = z.infer<typeof ElementType>

/** One column of a repeating group (staff, vehicles, devices). */
export const Column = z.strictObject({
  id: ElementId,
  label: Text,
  type: ElementType.exclude(['table', 'dateRange']),
  options: z.array(z.string()).optional(),
  /** Absent: a row without it is incomplete. */
  required: z.boolean().optional(),
  personal: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
})
export type Column = z.infer<typeof Column>

/** 申请要素: the smallest field, defined once and used by many items (catalogue/elements.yaml). */
export const Element = z.strictObject({
  id: ElementId,
  label: Text,
  type: ElementType,
  unit: z.string().optional(),
  group: z.enum([
    'application',
    'subject',
    'premises',
    'people',
    'facilities',
    'operation',
    'specific',
  ]),
  scope: z.enum(['common', 'shared', 'specific']),
  /** Values of a select or multiselect, in Chinese as the law names them. */
  options: z.array(z.string()).optional(),
  columns: z.array(Column).optional(),
  /** Who can fill it instead of the person: 营业执照, the account, our own reckoning, an item decided here. */
  prefill: z.enum(['businessLicence', 'account', 'derived', 'platformResult']).nullable(),
  /** 个人信息: masked on staff screens, the showing recorded. */
  personal: z.boolean().default(false),
  /** Bounds of a number; for a table, how many rows. */
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.int().positive().optional(),
  /** Over other element values; when false the box is hidden, and hidden ⇒ not submitted. */
  visibleWhen: Condition.optional(),
  /** Optional on the items' own forms, but once `visibleWhen` opened it, it must be filled. */
  requiredWhenShown: z.boolean().optional(),
  /** The only answer with which an application can be made (a declaration, a pledge). */
  mustBe: z.boolean().optional(),
  /** For an `idNumber`: the element that says which document's number this is. */
  typedBy: ElementId.optional(),
  /** For `platformResult`: the items whose decision in the same case fills this box. */
  resultOf: z.array(ItemId).optional(),
  /** How an item's own form calls the box, where not as the dictionary does. */
  names: z.partialRecord(ItemId, Text).optional(),
  /** The number of a document: where the platform fetches that document, it knows the number too. */
  numberOf: MaterialId.optional(),
  /** Questions of the guidance whose answer is this box's value; the first that was answered counts. */
  answeredBy: z.array(QuestionId).min(1).optional(),
  /** A question of the combined form itself, on no item's own form: it only opens other boxes. */
  control: z.boolean().optional(),
})
export type Element = z.infer<typeof Element>
