import { z } from 'zod'
import { DepartmentId, ItemId, MaterialId } from '../../catalogue/core/index.ts'
import { Day, LineResult, Sha } from './words.ts'

// No transformation (trim, default) anywhere here: an entry is hashed exactly as it is sent.
const text = z.string().min(1).max(2000).regex(/\S/)
const name = z.string().min(1).max(100).regex(/\S/)
const photos = z.array(Sha).max(30)

const head = {
  /** The visit it belongs to. */
  visit: z.uuid(),
  /** 1 the inspection, 2 the re-inspection … as the device knew it. */
  round: z.int().min(1).max(50),
  /** The device that wrote it; absent at a desk. */
  device: z.uuid().optional(),
  /** When it was written down, by the clock of the device. */
  at: z.iso.datetime(),
}

/** An officer as the record names them. */
export const Present = z.strictObject({
  name,
  certificateNo: name,
  department: DepartmentId,
})
export type Present = z.infer<typeof Present>

/** What was seen at one line. */
export const Observation = z.strictObject({
  ...head,
  kind: z.literal('observation'),
  line: z.uuid(),
  result: LineResult,
  note: text.optional(),
  todo: text.optional(),
  /** Which items a fault concerns; all that the line serves when absent. */
  items: z.array(ItemId).min(1).max(49).optional(),
  photos,
  /** The observations of this line that its author saw and puts this in the place of. */
  replaces: z.array(Sha).max(100),
})
export type Observation = z.infer<typeof Observation>

/** 签字: of an officer or of the owner or person present, under one exact statement. */
const Signature = z.strictObject({
  ...head,
  kind: z.literal('signature'),
  by: z.enum(['officer', 'applicant']),
  name,
  certificateNo: name.optional(),
  /** The drawn signature. */
  image: Sha,
  /** The hash of the statement that it is put under (`statementOf`). */
  statement: Sha,
})

/** 拒绝签字: the reason and who witnessed it. */
const SigningRefused = z.strictObject({
  ...head,
  kind: z.literal('signingRefused'),
  name,
  reason: text,
  witness: name,
  witnessContact: name.optional(),
  statement: Sha,
})

/** What a department says of what was seen: there and then, or later at its desk. */
const Opinion = z.strictObject({
  ...head,
  kind: z.literal('opinion'),
  department: DepartmentId,
  opinion: z.enum(['agree', 'rectify', 'disagree']),
  words: text.optional(),
  officer: name,
})

/** 现场获取的材料. */
const Collected = z.strictObject({
  ...head,
  kind: z.literal('collected'),
  material: MaterialId,
  file: Sha,
  name: z.string().min(1).max(200),
})

/** The officers declare the round done, on exactly these observations. */
const Finish = z.strictObject({
  ...head,
  kind: z.literal('finish'),
  officers: z.array(Present).max(20),
  heads: z.array(Sha).max(1000),
  fixBy: Day.optional(),
  whyAgain: text.optional(),
})
export type Finish = z.infer<typeof Finish>

/** Somebody has read an observation that came after its round was finished, and says what follows. */
const Noted = z.strictObject({ ...head, kind: z.literal('noted'), observation: Sha, words: text })

/** 整改情况: the owner's answer to one line of the rectification list. */
const Answer = z.strictObject({
  ...head,
  kind: z.literal('answer'),
  line: z.uuid(),
  words: text,
  photos,
})
export type Answer = z.infer<typeof Answer>

/** The owner says that everything is put right and asks for the re-inspection. */
const Ready = z.strictObject({ ...head, kind: z.literal('ready') })

/** What was arranged, for the history. */
const Arranged = z.strictObject({
  ...head,
  kind: z.literal('arranged'),
  what: z.enum(['proposed', 'confirmed', 'askedForAnother', 'team']),
  words: z.string().max(2000),
})

/** What a device may send. */
export const FieldEntry = z.discriminatedUnion('kind', [
  Observation,
  Signature,
  SigningRefused,
  Opinion,
  Collected,
  Finish,
  Noted,
])
export type FieldEntry = z.infer<typeof FieldEntry>

/** Everything that is ever written down about a visit. */
export const Entry = z.discriminatedUnion('kind', [...FieldEntry.options, Answer, Ready, Arranged])
export type Entry = z.infer<typeof Entry>

export interface Hashed<E extends Entry = Entry> {
  readonly hash: string
  readonly entry: E
}

/** An entry as the server keeps it. */
export interface Kept<E extends Entry = Entry> extends Hashed<E> {
  readonly seq: number
  readonly author: string
  readonly receivedAt: string
}

/** Those of one kind. */
export function ofKind<K extends Entry['kind'], H extends Hashed>(
  entries: readonly H[],
  kind: K,
): (H & Hashed<Extract<Entry, { kind: K }>>)[] {
  return entries.filter((one) => one.entry.kind === kind) as (H &
    Hashed<Extract<Entry, { kind: K }>>)[]
}

/** The bytes that an entry speaks of. */
export function filesOf(entry: Entry): readonly string[] {
  if (entry.kind === 'observation' || entry.kind === 'answer') return entry.photos
  if (entry.kind === 'signature') return [entry.image]
  return entry.kind === 'collected' ? [entry.file] : []
}

/**
 * The one text of a thing: keys in order, nothing undefined. Its SHA-256 is the name of an entry, the
 * same on every device and on the server.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** What is signed: these officers found exactly this. Its `canonical` text is hashed. */
export function statementOf(
  finish: Pick<Finish, 'visit' | 'round' | 'officers' | 'heads' | 'fixBy'>,
) {
  const { visit, round, fixBy } = finish
  const officers = finish.officers.map(({ certificateNo }) => certificateNo).toSorted()
  return { visit, round, officers, heads: finish.heads.toSorted(), fixBy }
}
