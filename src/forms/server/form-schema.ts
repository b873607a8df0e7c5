import { z } from 'zod'
import { Column, ElementType, Text } from '../../catalogue/core/index.ts'

const items = z.array(z.string())
const constraints = {
  options: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().optional(),
}
/** The closed tree of catalogue/core/condition.ts, over element names. */
const condition = z.unknown().describe('Condition over element values; absent: always')

const Field = z.object({
  element: z.string(),
  of: z.string().optional(),
  label: Text,
  type: ElementType,
  unit: z.string().optional(),
  columns: z.array(Column).optional(),
  ...constraints,
  required: z.boolean(),
  requiredBy: items,
  usedBy: items,
  uses: z.array(
    z.object({
      item: z.string(),
      at: z.number(),
      required: z.boolean(),
      name: Text.optional(),
      own: z.object(constraints).optional(),
    }),
  ),
  prefill: z.enum(['businessLicence', 'account', 'derived', 'platformResult']).nullable(),
  personal: z.boolean(),
  visibleWhen: condition.optional(),
  mustBe: z.boolean().optional(),
  typedBy: z.string().optional(),
  filledBy: items.optional(),
  fetchedWith: z.string().optional(),
  control: z.boolean().optional(),
})

const Material = z.object({
  id: z.string(),
  name: Text,
  source: z.enum(['give', 'fetched', 'onSite', 'generated']),
  sourceName: z.string().nullable(),
  madeFrom: z.array(z.string()).optional(),
  required: z.boolean(),
  when: condition.optional(),
  serves: z.array(
    z.object({
      item: z.string(),
      at: z.number(),
      words: Text,
      form: z.enum(['electronic', 'original', 'copy']),
      required: z.boolean(),
      condition: z.string().nullable(),
      when: condition.optional(),
      insteadOf: z.object({ material: z.string(), basis: z.string() }).optional(),
    }),
  ),
})

/** `MergedForm` as it goes over the wire. */
export const FormView = z.object({
  items,
  sections: z.array(z.object({ id: z.string(), title: Text, fields: z.array(Field) })),
  materials: z.array(Material),
})
