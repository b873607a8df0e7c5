import { z } from 'zod'
import { Condition } from './condition.ts'
import { ElementId, ItemId, MaterialId, RegionCode } from './ids.ts'
import { Citation, Confidence, Text } from './text.ts'

/** A period of the law: a number and what it counts. */
const Period = z.strictObject({
  n: z.int().nonnegative(),
  unit: z.enum(['workingDays', 'days', 'months', 'years']),
})

/** How one item's own form uses an element, and what it asks beyond the dictionary. */
export const ItemElement = z.strictObject({
  element: ElementId,
  required: z.boolean(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.int().positive().optional(),
  /** Fewer options than the dictionary's. */
  options: z.array(z.string()).min(1).optional(),
})
export type ItemElement = z.infer<typeof ItemElement>

/** How one item asks for a material, in that item's own words. */
export const ItemMaterial = z.strictObject({
  material: MaterialId,
  name: Text,
  form: z.enum(['electronic', 'original', 'copy']),
  required: z.boolean(),
  /** The law's words for when it is needed; `null` means always (if required) or at will. */
  condition: z.string().nullable(),
  /** The same as a condition over form values and guidance answers, where data can say it. */
  when: Condition.optional(),
})
export type ItemMaterial = z.infer<typeof ItemMaterial>

/**
 * A relation to other items, with the rule that says so; declared once, on the item it is about.
 * `alternative`: this one stands in the others' place (triggers.yaml says when). `supersedes`: when
 * this one is granted, the others lapse. `prerequisite`, `prerequisiteFor`: which is granted first.
 * `materialExemption`: what was given for the others is not given again. `followUp`: to do afterwards.
 */
export const ItemRelation = z.strictObject({
  type: z.enum([
    'alternative',
    'supersedes',
    'materialExemption',
    'related',
    'followUp',
    'prerequisite',
    'prerequisiteFor',
  ]),
  items: z.array(ItemId).default([]),
  /** The rule in words. */
  rule: z.string().nullable().default(null),
  /** The article or the plan's row that says so, and how that was verified. */
  basis: z.string().nullable().default(null),
  verified: Citation.shape.verified.nullable().default(null),
})
export type ItemRelation = z.infer<typeof ItemRelation>

/** 事项 (catalogue/items/<id>.yaml): one licensing matter and the law behind it. */
export const Item = z.strictObject({
  id: ItemId,
  name: Text,
  kind: z.enum(['许可', '备案', '登记', '检查']),
  /** 证件名称, the words on what the department grants. */
  certificate: z.string().min(1),
  aliases: z.array(z.string()),
  nationalBasicCode: z.string().nullable(),
  legalBasis: z.array(Citation).min(1),
  limit: z.strictObject({
    /** Working days (行政许可法 art 82); `null`: the law states none, see `statedAs`. */
    statutoryDays: z.int().nonnegative().nullable(),
    statedAs: z.string().nullable(),
    note: z.string().nullable(),
    /** 承诺时限 that holds everywhere; none was readable, so `null`. A region's own are in its limits.yaml. */
    committedDays: z.int().nonnegative().nullable(),
    /** Our assumption, labelled so wherever shown. */
    suggestedCommittedDays: z.int().nonnegative().nullable(),
  }),
  validity: z.strictObject({
    years: z.number().positive().nullable(),
    note: z.string().nullable(),
  }),
  renewal: z
    .strictObject({
      opensBefore: Period.nullable(),
      closesBefore: Period.nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  onSite: z.strictObject({ need: z.enum(['yes', 'no', 'sometimes']), note: z.string().nullable() }),
  /** 法律、法规规定应当听证 before it is granted at an opening (行政许可法 art 46); absent: none is due. */
  hearing: Citation.optional(),
  /** 收费 as a source states it, with its article; absent: no source that we read states anything. */
  fee: z.strictObject({ words: Text, basis: Citation }).optional(),
  /** 告知承诺: `null` means not verified, so not offered. */
  commitment: z.strictObject({
    eligible: z.boolean().nullable(),
    reason: z.string().nullable(),
    scope: z.enum(['whole', 'partial']).nullable(),
    decisionDays: z.int().nonnegative().nullable(),
    afterCheck: Period.nullable(),
  }),
  elements: z.array(ItemElement).min(1),
  materials: z.array(ItemMaterial).min(1),
  /** 准予条件, told in the notice. */
  conditions: z.array(Text),
  /** 审核要点, shown beside the evidence at review. */
  reviewPoints: z.array(Text),
  relations: z.array(ItemRelation),
  /** The authority's printed name by region. */
  authorities: z.record(RegionCode, z.string()),
  notes: z.string().nullable(),
  confidence: Confidence,
  verification: z.string().nullable(),
  evidence: z.array(z.string()),
})
export type Item = z.infer<typeof Item>
