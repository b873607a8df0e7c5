import { z } from 'zod'
import { Text } from '../../../catalogue/core/index.ts'
import { CheckLine, Method } from './line.ts'
import { MergedLine } from './merge.ts'

const words = z.string().trim().min(2).max(500)
const Said = z.strictObject({ zh: words, en: z.string().trim().max(500).default('') })
const department = z.object({ id: z.string(), name: z.string() })

/** Words for a line; the English may be left out and is then the Chinese. */
const Written = z.strictObject({
  subject: z.string().max(60).nullable(),
  content: Said,
  method: Method,
  standard: Said,
  basis: words,
})

export const EditLine = z.strictObject({
  /** Null: a new line. */
  line: z.string().max(120).nullable(),
  item: z.string().max(80),
  /** Null: taken off the checklist. */
  words: Written.nullable(),
  reason: words,
})
export type EditLine = z.infer<typeof EditLine>
/** What is sent: the English may be left out. */
export type EditLineBody = z.input<typeof EditLine>

/** A department's own lines, and everything it ever wrote. */
export const DepartmentChecklist = z.object({
  region: z.string(),
  department,
  version: z.int(),
  mayEdit: z.boolean(),
  items: z.array(z.object({ id: z.string(), certificate: z.string() })),
  lines: z.array(CheckLine),
  subjects: z.array(z.object({ id: z.string(), words: Text })),
  history: z.array(
    z.object({
      version: z.int(),
      line: z.string(),
      item: z.string(),
      words: z
        .object({
          subject: z.string().nullable(),
          content: Text,
          method: Method,
          standard: Text,
          basis: z.string(),
        })
        .nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
})
export type DepartmentChecklist = z.infer<typeof DepartmentChecklist>

/** 一业一单 of a trade, as anybody may read it. */
export const ChecklistView = z.object({
  region: z.object({ code: z.string(), name: Text }),
  industry: z.object({ code: z.string(), name: Text }),
  /** SHA-256 of the lines: what a check pins. */
  hash: z.string(),
  departments: z.array(department),
  items: z.array(z.object({ id: z.string(), certificate: z.string() })),
  lines: z.array(MergedLine),
  /** How many lines of the departments were joined to others. */
  joined: z.int(),
  conflicts: z.int(),
})
export type ChecklistView = z.infer<typeof ChecklistView>

export const SettleConflict = z.strictObject({
  /** The standards that were seen when deciding. */
  digest: z.string().max(40),
  prevails: z.string().max(120).nullable(),
  reason: words,
})
export type SettleConflict = z.infer<typeof SettleConflict>

/** What contradicts in a region, open ones first. */
export const ConflictList = z.object({
  departments: z.array(department),
  items: z.array(z.object({ id: z.string(), certificate: z.string() })),
  conflicts: z.array(MergedLine),
})
export type ConflictList = z.infer<typeof ConflictList>
