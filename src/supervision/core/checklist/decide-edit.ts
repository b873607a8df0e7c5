import { granted, refused, type Result } from '#kernel/result.ts'
import type { Catalogue, Plan } from '../../../catalogue/core/index.ts'
import { linesOf, type LineEdit, type LineWords } from './line.ts'
import { plain } from './plain.ts'

export type ChecklistRefusal =
  | { readonly code: 'SUPERVISION_LINE_UNKNOWN'; readonly line: string }
  | { readonly code: 'SUPERVISION_ITEM_NOT_YOURS'; readonly item: string }
  | { readonly code: 'SUPERVISION_SUBJECT_UNKNOWN'; readonly subject: string }
  | { readonly code: 'SUPERVISION_LINE_SAME' }
  | {
      readonly code: 'SUPERVISION_CHECKLIST_CHANGED'
      readonly current: number
      readonly by: string
      readonly at: string
    }

export interface LineWish {
  /** Null: a new line. */
  readonly line: string | null
  readonly item: string
  /** Null: the line is taken off. */
  readonly words: LineWords | null
}

/** The version of a department's lines; 0 while it has written none. */
export function versionOf(edits: readonly Pick<LineEdit, 'version'>[]): number {
  return Math.max(0, ...edits.map(({ version }) => version))
}

/**
 * Whether the department may write this on what its author saw (`seen`). Answers with the version it makes and
 * the name of the line; somebody else's edit in between is told, never written over.
 */
export function decideLineEdit(
  catalogue: Catalogue,
  department: Plan['departments'][number],
  edits: readonly LineEdit[],
  wish: LineWish,
  seen: number,
): Result<{ readonly version: number; readonly line: string }, ChecklistRefusal> {
  const current = versionOf(edits)
  if (seen !== current) {
    const { by = '', at = '' } = edits.find(({ version }) => version === current) ?? {}
    return refused({ code: 'SUPERVISION_CHECKLIST_CHANGED', current, by, at })
  }
  const { item, words } = wish
  if (!department.items.some((id) => id === item))
    return refused({ code: 'SUPERVISION_ITEM_NOT_YOURS', item })
  const subject = words?.subject ?? null
  const known = catalogue.observations.some(({ id, how }) => id === subject && how === 'onSite')
  if (subject !== null && !known) return refused({ code: 'SUPERVISION_SUBJECT_UNKNOWN', subject })
  const version = current + 1
  if (wish.line === null)
    return words === null
      ? refused({ code: 'SUPERVISION_LINE_SAME' })
      : granted({ version, line: `${item}+${version}` })
  const line = wish.line
  const before = linesOf(catalogue, department, edits).find(({ id }) => id === line)
  const own =
    before?.item === item || edits.some((edit) => edit.line === line && edit.item === item)
  if (!own) return refused({ code: 'SUPERVISION_LINE_UNKNOWN', line })
  const same = before === undefined ? words === null : words !== null && sameWords(before, words)
  return same ? refused({ code: 'SUPERVISION_LINE_SAME' }) : granted({ version, line })
}

function sameWords(a: LineWords, b: LineWords): boolean {
  const said = ({ subject, content, method, standard, basis }: LineWords) =>
    [subject, plain(content.zh), content.en, method, plain(standard.zh), standard.en, basis].join(
      '|',
    )
  return said(a) === said(b)
}
