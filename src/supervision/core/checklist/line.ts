import { z } from 'zod'
import { Text, type Catalogue, type Item, type Plan } from '../../../catalogue/core/index.ts'
import { citationOf } from '../../../notices/core/index.ts'
import { plain, shortHash } from './plain.ts'

/** 检查方式: how an officer finds out. */
export const Method = z.enum(['look', 'ask', 'papers', 'measure', 'sample', 'demonstrate'])
export type Method = z.infer<typeof Method>

/** 检查单的一行 of one department: 内容、方式、标准、依据 (北京市优化营商环境条例 art 69). */
export const CheckLine = z.object({
  /** `<item>:<digest of the catalogue's words>`, or `<item>+<version>` for one that a department added. */
  id: z.string(),
  item: z.string(),
  department: z.string(),
  /** The shared observation (catalogue/observations.yaml) that one look answers; null: its own. */
  subject: z.string().nullable(),
  content: Text,
  method: Method,
  standard: Text,
  basis: z.string(),
  source: z.enum(['catalogue', 'department']),
  /** The version of the department's lines that wrote it; 0 for the catalogue's. */
  version: z.int(),
})
export type CheckLine = z.infer<typeof CheckLine>

/** What a department writes of a line of its own. */
export type LineWords = Pick<CheckLine, 'subject' | 'content' | 'method' | 'standard' | 'basis'>

/** One edit by a department: the version of all its lines that it made. */
export interface LineEdit {
  readonly version: number
  readonly line: string
  readonly item: string
  /** Null: taken off the checklist. */
  readonly words: LineWords | null
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Every line of a department as it stands: the catalogue's words, and what the department wrote instead. */
export function linesOf(
  catalogue: Catalogue,
  department: Plan['departments'][number],
  edits: readonly LineEdit[],
): CheckLine[] {
  const base = department.items.flatMap((id) => {
    const item = catalogue.items.get(id)
    return item ? baseLines(catalogue, item, department.id) : []
  })
  const latest = new Map<string, LineEdit>()
  for (const edit of edits.toSorted((a, b) => a.version - b.version)) latest.set(edit.line, edit)
  const kept = base.flatMap((line) => {
    const edit = latest.get(line.id)
    return edit ? written(edit, department.id) : [line]
  })
  const added = [...latest.values()].filter(({ line }) => !base.some(({ id }) => id === line))
  return [...kept, ...added.flatMap((edit) => written(edit, department.id))]
}

function written({ line, item, words, version }: LineEdit, department: string): CheckLine[] {
  return words === null
    ? []
    : [{ id: line, item, department, ...words, source: 'department', version }]
}

/**
 * What the catalogue lets officers look at for an item: its conditions and review points, but for those
 * that are read from papers (as at the joint visit before the licence, `inspections`).
 */
function baseLines(catalogue: Catalogue, item: Item, department: string): CheckLine[] {
  const asks = [...item.conditions, ...item.reviewPoints]
  const basis = item.legalBasis
    .slice(0, 2)
    .map((one) => citationOf(one).text.zh)
    .join('；')
  return asks.flatMap((words): CheckLine[] => {
    const shared = catalogue.observations.find(({ answers }) =>
      answers.some((one) => one.item === item.id && one.words === words.zh),
    )
    if (shared?.how === 'papers') return []
    return [
      {
        id: `${item.id}:${shortHash(plain(words.zh))}`,
        item: item.id,
        department,
        subject: shared?.id ?? null,
        content: shared?.words ?? words,
        method: 'look',
        standard: words,
        basis,
        source: 'catalogue',
        version: 0,
      },
    ]
  })
}
