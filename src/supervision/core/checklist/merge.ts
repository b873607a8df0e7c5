import { z } from 'zod'
import { Text, type Catalogue } from '../../../catalogue/core/index.ts'
import { Method, type CheckLine } from './line.ts'
import { plain, shortHash } from './plain.ts'

/** The lead authority's word on departments that contradict one another; holds for exactly these standards. */
export const Settlement = z.object({
  key: z.string(),
  /** The standards it was about (`entriesOf`): whatever a department writes later opens it again. */
  covers: z.array(z.string()),
  /** The line whose standard prevails; null: both stand, and both are looked at. */
  prevails: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})
export type Settlement = z.infer<typeof Settlement>

/** One department's side of a merged line. */
export const Answer = z.object({
  line: z.string(),
  item: z.string(),
  department: z.string(),
  method: Method,
  standard: Text,
  basis: z.string(),
  source: z.enum(['catalogue', 'department']),
  version: z.int(),
  /** Gives way to the standard that prevails. */
  yields: z.boolean(),
})

/** 一业一单: one look, and the departments that it answers. */
export const MergedLine = z.object({
  key: z.string(),
  content: Text,
  methods: z.array(Method),
  answers: z.array(Answer).min(1),
  conflict: z
    .object({ digest: z.string(), settled: Settlement.omit({ covers: true, by: true }).nullable() })
    .nullable(),
})
export type MergedLine = z.infer<typeof MergedLine>

/**
 * One checklist out of the lines of all departments. Lines about the same thing are one: those of one shared
 * observation, and those that say the same. Departments that ask something different of the same thing are a
 * conflict (北京市优化营商环境条例 art 69) until the lead settles it; where the catalogue itself puts different
 * words under one observation, they do not contradict: that is why it put them there.
 */
export function mergeLines(
  catalogue: Catalogue,
  lines: readonly CheckLine[],
  settlements: readonly Settlement[],
): MergedLine[] {
  const groups = Map.groupBy(lines, keyOf)
  return [...groups].map(([key, group]) => {
    const settled = settlements.findLast((one) => one.key === key && settles(one, group)) ?? null
    const prevails = settled?.prevails ?? null
    const [first] = group
    const shared = catalogue.observations.find(({ id }) => id === first?.subject)
    return {
      key,
      content: (group.length > 1 ? shared?.words : undefined) ?? first!.content,
      methods: [...new Set(group.map(({ method }) => method))],
      answers: group.map(({ id, item, department, method, standard, basis, source, version }) => {
        const yields = prevails !== null && prevails !== id && plainOf(group, prevails, standard)
        return { line: id, item, department, method, standard, basis, source, version, yields }
      }),
      conflict: contradict(group) ? { digest: digestOf(group), settled: said(settled) } : null,
    }
  })
}

/** Whether this line may be looked at: nothing that departments contradict one another on is held against anybody. */
export function isSettled({ conflict }: Pick<MergedLine, 'conflict'>): boolean {
  return conflict === null || conflict.settled !== null
}

function keyOf({ subject, content }: CheckLine): string {
  return subject === null ? `w-${shortHash(plain(content.zh))}` : `s-${subject}`
}

function contradict(group: readonly CheckLine[]): boolean {
  const standards = new Set(group.map(({ standard }) => plain(standard.zh)))
  const departments = new Set(group.map(({ department }) => department))
  const declared = group.every(({ source }) => source === 'catalogue')
  return standards.size > 1 && departments.size > 1 && !declared
}

function plainOf(group: readonly CheckLine[], prevails: string, standard: Text): boolean {
  const winner = group.find(({ id }) => id === prevails)
  return winner !== undefined && plain(winner.standard.zh) !== plain(standard.zh)
}

/** The standards of these lines, each by a short name. */
export function entriesOf(group: readonly Standing[]): string[] {
  return group.map(({ id, standard }) => shortHash(`${id}=${plain(standard.zh)}`)).toSorted()
}

type Standing = Pick<CheckLine, 'id' | 'standard'>

/** Which standards stand side by side, whatever their order. */
function digestOf(group: readonly Standing[]): string {
  return shortHash(entriesOf(group).join(' '))
}

/** A trade may show fewer of the lines than the lead saw; one more, or one changed, is a new matter. */
function settles({ covers, prevails }: Settlement, group: readonly CheckLine[]): boolean {
  const there = prevails === null || group.some(({ id }) => id === prevails)
  return there && entriesOf(group).every((entry) => covers.includes(entry))
}

function said(settlement: Settlement | null) {
  if (settlement === null) return null
  const { key, prevails, reason, at } = settlement
  return { key, prevails, reason, at }
}
