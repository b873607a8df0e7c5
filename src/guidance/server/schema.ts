import { z } from 'zod'
import { Text } from '../../catalogue/core/index.ts'

const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

const Answer = z.union([z.boolean(), z.number(), z.string(), list(z.string())])

/** `{questionId: value}`; each value is checked against its own question, refused by name. */
export const GuideBody = z.strictObject({
  answers: z.record(z.string().max(80), z.unknown()).default({}),
})

const Because = z.strictObject({
  rule: Text,
  answer: z.strictObject({ question: z.string(), value: Answer }).nullable(),
  basis: z.string(),
})

const ItemView = z.strictObject({
  id: z.string(),
  certificate: z.string(),
  authority: z.string(),
  department: z.string().nullable(),
  state: z.enum(['required', 'optional', 'notNeeded', 'undecided']),
  because: list(Because),
  flip: z
    .strictObject({
      to: z.enum(['required', 'notNeeded']),
      changes: list(
        z.strictObject({ question: z.string(), from: Answer.nullable(), to: Answer, text: Text }),
      ),
    })
    .nullable(),
  row: z.strictObject({
    annex: z.string(),
    requirement: z.string().nullable(),
    note: z.string().nullable(),
  }),
})

const QuestionView = z.strictObject({
  id: z.string(),
  text: Text,
  type: z.enum(['boolean', 'number', 'choice']),
  unit: z.string().nullable(),
  options: list(z.strictObject({ value: z.string(), label: Text })).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  why: Text,
  help: Text.nullable(),
})

export const GuideView = z.strictObject({
  industry: z.strictObject({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    newApplications: z.boolean(),
    restriction: z.string().nullable(),
  }),
  next: QuestionView.nullable(),
  remainingAtMost: z.int(),
  items: list(ItemView),
  chosen: list(z.string()),
  outside: list(
    z.strictObject({ id: z.string(), certificate: z.string(), because: list(Because) }),
  ),
  cart: z.strictObject({
    items: z.int(),
    materials: z.int(),
    elements: z.int(),
    workingDays: z.strictObject({ serial: z.int(), parallel: z.int() }),
  }),
  problems: list(z.strictObject({ code: z.string(), text: Text, items: list(z.string()) })),
})

export const FoundView = list(
  z.strictObject({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    matched: z.string(),
    score: z.number(),
  }),
)
