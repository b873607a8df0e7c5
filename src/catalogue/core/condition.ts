import { z } from 'zod'

/** What a named answer or form value may be. A choice and a text are strings, a multi-choice a list. */
export type Answer = boolean | number | string | readonly string[]
export type Answers = Readonly<Record<string, Answer | undefined>>

/**
 * 条件: a small closed tree over named answers. The same tree decides which item is needed
 * (over guidance answers) and which box is shown (over form values).
 */
export type Condition =
  | boolean
  | { readonly is: string; readonly value: boolean | number | string }
  | { readonly includes: string; readonly value: string }
  | { readonly atMost: string; readonly value: number }
  | { readonly atLeast: string; readonly value: number }
  | { readonly below: string; readonly value: number }
  | { readonly above: string; readonly value: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

const name = z.string().min(1)
const bound = z.number()

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.boolean(),
    z.strictObject({ is: name, value: z.union([z.boolean(), z.number(), z.string()]) }),
    z.strictObject({ includes: name, value: z.string() }),
    z.strictObject({ atMost: name, value: bound }),
    z.strictObject({ atLeast: name, value: bound }),
    z.strictObject({ below: name, value: bound }),
    z.strictObject({ above: name, value: bound }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
)
