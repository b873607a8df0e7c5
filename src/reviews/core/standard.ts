import { z } from 'zod'
import { refused, granted, type Result } from '#kernel/result.ts'
import { Text, type Catalogue, type ItemId } from '../../catalogue/core/index.ts'
import { itemSheet, type ItemForm } from '../../forms/core/index.ts'

/** What a standard is about: a material or a box of the item's own form. */
export const StandardKind = z.enum(['material', 'field'])
export type StandardKind = z.infer<typeof StandardKind>

/** One edit of one standard: the version of the item's standards that it made. */
export interface StandardEdit {
  readonly version: number
  readonly kind: StandardKind
  readonly subject: string
  /** Null: taken back; the catalogue's own words stand again. */
  readonly words: Text | null
  readonly reason: string
  readonly by: string
  readonly at: string
}

export type StandardRefusal =
  | { readonly code: 'REVIEWS_STANDARD_SUBJECT_UNKNOWN'; readonly subject: string }
  | {
      readonly code: 'REVIEWS_STANDARD_CHANGED'
      readonly current: number
      readonly by: string
      readonly at: string
    }
  | { readonly code: 'REVIEWS_STANDARD_SAME'; readonly subject: string }

/** 审核要点: one line of what a reviewer measures by. */
export const ReviewLine = z.object({
  kind: z.enum(['material', 'field', 'point']),
  subject: z.string(),
  label: Text,
  /** The standard in words; null for a box of which neither catalogue nor department says anything. */
  words: Text.nullable(),
  /** `catalogue`: as the law as data has it; `department`: written by the department. */
  source: z.enum(['catalogue', 'department']),
  /** The version of the item's standards that wrote it; 0 for the catalogue's. */
  version: z.number(),
  changed: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  /** Has to be looked at in this application: asked for, given, or filled in. */
  needed: z.boolean(),
})
export type ReviewLine = z.infer<typeof ReviewLine>

/** The newest edit of every subject up to this version. */
export function editsAt(
  edits: readonly StandardEdit[],
  version: number,
): Map<string, StandardEdit> {
  const found = new Map<string, StandardEdit>()
  for (const edit of edits.toSorted((a, b) => a.version - b.version))
    if (edit.version <= version) found.set(`${edit.kind} ${edit.subject}`, edit)
  return found
}

/** The version that stands now; 0 while the department has written nothing. */
export function latestVersion(edits: readonly Pick<StandardEdit, 'version'>[]): number {
  return Math.max(0, ...edits.map(({ version }) => version))
}

/** What of an application a line is held against; `null` for the item at large (the editor). */
export interface Given {
  readonly form: ItemForm
  /** Materials of which a file is there. */
  readonly files: ReadonlySet<string>
}

/**
 * Every line of an item's review standard at one version: each material with the item's own words,
 * each box, and the review points of the catalogue. What the department wrote stands in place of the
 * catalogue's words, until it takes them back.
 */
export function reviewLines(
  catalogue: Catalogue,
  id: ItemId,
  edits: readonly StandardEdit[],
  version: number,
  given: Given | null,
): ReviewLine[] {
  const item = catalogue.items.get(id)
  if (!item) throw new Error(`no item ${id} in catalogue ${catalogue.version}`)
  const at = editsAt(edits, version)
  const sheet = itemSheet(catalogue, id)
  const shown = new Map(given?.form.fields.map((field) => [field.element as string, field.shown]))
  const materials = sheet.papers.map((paper): ReviewLine => {
    const edit = at.get(`material ${paper.material}`)
    const asked = given?.form.papers.find(({ material }) => material === paper.material)
    const served = asked?.servedBy?.material ?? paper.material
    return {
      kind: 'material',
      subject: paper.material,
      label: paper.words,
      ...wordsOf(edit, catalogueWords(paper)),
      needed: given === null || paper.required || given.files.has(served),
    }
  })
  const fields = sheet.boxes.map((box): ReviewLine => {
    const edit = at.get(`field ${box.element}`)
    const words = wordsOf(edit, null)
    const here = given === null || shown.get(box.element) === true
    return {
      kind: 'field',
      subject: box.element,
      label: box.label,
      ...words,
      needed: here && words.words !== null,
    }
  })
  const points = item.reviewPoints.map((words, n): ReviewLine => {
    const label = { zh: `审查要点 ${n + 1}`, en: `Review point ${n + 1}` }
    const plain = { words, source: 'catalogue' as const, version: 0, changed: null }
    return { kind: 'point', subject: `point-${n + 1}`, label, ...plain, needed: true }
  })
  return [...materials, ...fields, ...points]
}

function wordsOf(edit: StandardEdit | undefined, own: Text | null) {
  if (!edit?.words) return { words: own, source: 'catalogue' as const, version: 0, changed: null }
  const { words, version, by, at, reason } = edit
  return { words, source: 'department' as const, version, changed: { by, at, reason } }
}

const FORMS: Readonly<Record<'electronic' | 'original' | 'copy', Text>> = {
  electronic: { zh: '电子件', en: 'electronic copy' },
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
}

/** What the item's own list asks of a material: its form, and when it is needed. */
function catalogueWords(paper: ReturnType<typeof itemSheet>['papers'][number]): Text {
  const form = FORMS[paper.form]
  const { condition } = paper
  return {
    zh: `核对${form.zh}是否齐全、清晰、一致${condition === null ? '' : `；${condition}`}`,
    en: `Check that the ${form.en} is complete, legible and consistent${condition === null ? '' : ` (${condition})`}`,
  }
}

export interface EditStandard {
  readonly kind: StandardKind
  readonly subject: string
  readonly words: Text | null
}

/**
 * Whether an edit may be made on what its author saw (`seen`, the version of the item's standards):
 * somebody else's edit in between is told, never written over.
 */
export function decideEdit(
  catalogue: Catalogue,
  item: ItemId,
  edits: readonly StandardEdit[],
  edit: EditStandard,
  seen: number,
): Result<number, StandardRefusal> {
  const current = latestVersion(edits)
  const { kind, subject } = edit
  const sheet = itemSheet(catalogue, item)
  const known =
    kind === 'material'
      ? sheet.papers.some(({ material }) => material === subject)
      : sheet.boxes.some(({ element }) => element === subject)
  if (!known) return refused({ code: 'REVIEWS_STANDARD_SUBJECT_UNKNOWN', subject })
  if (seen !== current) {
    const last = edits.find(({ version }) => version === current)
    const { by = '', at = '' } = last ?? {}
    return refused({ code: 'REVIEWS_STANDARD_CHANGED', current, by, at })
  }
  const before = editsAt(edits, current).get(`${kind} ${subject}`)?.words ?? null
  const same = before?.zh === edit.words?.zh && before?.en === edit.words?.en
  return same ? refused({ code: 'REVIEWS_STANDARD_SAME', subject }) : granted(current + 1)
}
