import { z } from 'zod'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { RESULTS } from '../checks/check.ts'

// No transformation (trim, default) anywhere here: a record is hashed exactly as it is sent.
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const text = (most: number) => z.string().min(1).max(most).regex(/\S/)
const at = z.iso.datetime()

/** What was seen at one line, as the device writes it. */
const Seen = z.strictObject({
  key: z.string().min(1).max(120),
  result: z.enum(RESULTS),
  note: z.string().max(500),
  items: z.array(z.string().max(80)).max(20),
  photos: z.array(sha256).max(20),
})

/** What is signed by both sides: who found what, where and when, by which checklist. Its canonical text is hashed. */
const Statement = z.strictObject({
  check: z.uuid(),
  round: z.int().min(1).max(50),
  /** SHA-256 of the checklist that was taken along. */
  checklist: sha256,
  /** 扫码留痕: what was read of the code, or the number typed with the reason. */
  scan: z.strictObject({ code: text(400), why: z.string().max(200), at }),
  /** Officers by the roster. */
  officers: z.array(z.uuid()).min(1).max(12),
  results: z.array(Seen).min(1).max(300),
  /** When faults are to be put right; absent where there are none. */
  fixBy: z.iso.date().optional(),
})
export type FieldStatement = z.infer<typeof Statement>

/**
 * 现场检查笔录: one round as it was made on a device, whole. Its name is the SHA-256 of its canonical text, the same on
 * the device and on the server.
 */
export const FieldRecord = z.strictObject({
  ...Statement.shape,
  device: z.uuid(),
  /** When it was finished, by the clock of the device. */
  at,
  /** SHA-256 of the statement that everybody signed. */
  statement: sha256,
  officerSignatures: z.array(z.strictObject({ officer: z.uuid(), image: sha256 })).max(12),
  holderSignature: z.strictObject({ name: text(100), image: sha256 }).optional(),
  /** 拒绝签字: the reason, and who saw it; both officers sign below it. */
  refused: z
    .strictObject({
      name: text(100),
      reason: text(500),
      witness: z.string().max(100),
      witnessContact: z.string().max(100).optional(),
    })
    .optional(),
})
export type FieldRecord = z.infer<typeof FieldRecord>

export const SendFieldRecord = z.strictObject({ hash: sha256, record: FieldRecord })
export type SendFieldRecord = z.infer<typeof SendFieldRecord>

/** The part of a record that is signed. */
export function statementOf(record: FieldStatement): FieldStatement {
  const { check, round, checklist, scan, results, fixBy } = record
  const officers = record.officers.toSorted()
  const until = fixBy === undefined ? {} : { fixBy }
  return { check, round, checklist, scan, officers, results, ...until }
}

/** The bytes that a record speaks of. */
export function filesOf(record: FieldRecord): string[] {
  const { results, officerSignatures, holderSignature } = record
  const drawn = [...officerSignatures, ...(holderSignature ? [holderSignature] : [])]
  return [...results.flatMap(({ photos }) => photos), ...drawn.map(({ image }) => image)]
}

/** Days after which a record that comes late is dated on the day it came: the clock of the device is not believed then. */
const BELIEVED_DAYS = 60

/** The day of a visit: by the device, unless its clock lies in the future or far in the past. */
export function dayOfVisit(said: PlainDate, today: PlainDate): PlainDate {
  const oldest = addDays(today, -BELIEVED_DAYS)
  return said > today || said < oldest ? today : said
}
