import { z } from 'zod'
import { Text } from '../../catalogue/core/index.ts'

const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

const Answer = z.union([z.boolean(), z.number(), z.string(), list(z.string())])

/** `{questionId: value}`; each value is checked against its own question, refused by name. */
export const GuideBody = z.strictObject({
  answers: z.record(z.string().max(80), z.unknown()).default({}),
  /** Optional items that are taken along: they count in the cart. */
  wanted: z.array(z.string().max(80)).max(60).default([]),
})

const Because = z.strictObject({
  rule: Text,
  answer: z.strictObject({ question: z.string(), value: Answer }).nullable(),
  basis: z.string(),
})

const ItemView = z.strictObject({
  id: z.string(),
  name: Text,
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

const CartView = z.strictObject({
  items: z.int(),
  materials: z.int(),
  elements: z.int(),
  visits: z.int(),
  visited: z.int(),
  workingDays: z.strictObject({ serial: z.int(), parallel: z.int(), inOrder: z.int() }),
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
    z.strictObject({
      id: z.string(),
      name: Text,
      certificate: z.string(),
      because: list(Because),
    }),
  ),
  cart: CartView,
  relations: list(
    z.strictObject({
      type: z.enum(['needsFirst', 'heldFirst', 'lapses', 'notAgain', 'reuse', 'afterwards']),
      item: z.string(),
      others: list(z.string()),
      text: Text,
      basis: z.string(),
    }),
  ),
  problems: list(z.strictObject({ code: z.string(), text: Text, items: list(z.string()) })),
})

/** Two sets of answers, each as in `GuideBody`. */
export const CompareBody = z.strictObject({
  now: GuideBody.shape.answers,
  instead: GuideBody.shape.answers,
})

const VariantView = z.strictObject({
  asked: list(z.strictObject({ question: QuestionView, answer: Answer.nullable() })),
  complete: z.boolean(),
  cart: CartView,
})

const ComparedState = z.enum(['required', 'optional', 'notNeeded', 'undecided', 'outside'])
const MovedView = z.strictObject({ gone: list(Text), added: list(Text) })

export const ComparisonView = z.strictObject({
  now: VariantView,
  instead: VariantView,
  items: list(
    z.strictObject({
      id: z.string(),
      certificate: z.string(),
      now: ComparedState,
      instead: ComparedState,
    }),
  ),
  materials: MovedView,
  elements: MovedView,
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
