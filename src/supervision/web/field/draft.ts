import type { RefusedHere, Unsent } from '../../../inspections/web/index.ts'
import {
  needsOf,
  statementOf,
  type CheckView,
  type FieldRecord,
  type FieldStatement,
} from '../../core/index.ts'
import type { Draft, KeptBytes, KeptCheck, Seen } from './kept.ts'

export const EMPTY: Draft = { officers: [], results: [], signatures: [] }

/** The lines that this visit looks at. */
export function dueLines({ lines, due }: CheckView): CheckView['lines'] {
  return lines.filter(({ key }) => due.includes(key))
}

/** The result of a line, changed in part; what a pass does not need is left out. */
export function withResult(draft: Draft, key: string, part: Partial<Seen>): Draft {
  const before = draft.results.find((one) => one.key === key)
  const plain: Seen = { key, result: 'pass', note: '', items: [], photos: [] }
  const next = { ...plain, ...before, ...part }
  const clean = next.result === 'fail' ? next : { ...next, items: [] }
  return { ...draft, results: [...draft.results.filter((one) => one.key !== key), clean] }
}

/** Everything without a result is met. */
export function othersPass(draft: Draft, view: CheckView): Draft {
  const left = dueLines(view).filter(({ key }) => !draft.results.some((one) => one.key === key))
  return left.reduce((so, { key }) => withResult(so, key, { result: 'pass' }), draft)
}

/** What everybody signs; nothing while something is missing. */
export function statementHere({ view, draft }: KeptCheck): FieldStatement | undefined {
  const needs = needsHere({ view, draft })
  if (needs.scan || needs.officers || needs.unseen + needs.unsaid > 0 || needs.fixBy)
    return undefined
  const { code = '', why = '', at = '' } = draft.scan ?? {}
  const order = dueLines(view).map(({ key }) => key)
  const results = draft.results
    .filter(({ key }) => order.includes(key))
    .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const fault = results.some(({ result }) => result === 'fail')
  return statementOf({
    check: view.id,
    round: view.rounds.length + 1,
    checklist: view.checklist ?? '',
    scan: { code, why, at },
    officers: [...draft.officers],
    results,
    ...(fault && draft.fixBy !== undefined && { fixBy: draft.fixBy }),
  })
}

export function needsHere({ view, draft }: Pick<KeptCheck, 'view' | 'draft'>) {
  const { officers, results, fixBy } = draft
  const scanned = draft.scan !== undefined
  const check = { lines: dueLines(view), rounds: [] }
  return needsOf(check, { scanned, officers: officers.length, results, fixBy })
}

/** The finished record: the statement, and everything that was signed under it. */
export function recordHere(
  { draft }: KeptCheck,
  said: FieldStatement,
  by: { readonly statement: string; readonly device: string; readonly at: string },
): FieldRecord {
  const now = draft.signatures.filter((one) => one.statement === by.statement)
  const holder = now.find((one) => one.by !== 'officer')
  const { statement: under, ...refused } = draft.refused ?? { statement: '' }
  return {
    ...said,
    ...by,
    officerSignatures: now.flatMap(({ officer, image }) =>
      officer === undefined ? [] : [{ officer, image }],
    ),
    ...(holder && { holderSignature: { name: holder.name, image: holder.image } }),
    ...(!holder && under === by.statement && { refused: refused as RefusedHere }),
  }
}

/** Exactly what the server does not have yet, one by one. */
export function unsentOf(kept: KeptCheck, files: readonly KeptBytes[]): Unsent[] {
  const drawn = new Set(kept.draft.signatures.map(({ image }) => image))
  const bytes = files
    .filter(({ acknowledged }) => !acknowledged)
    .map(({ sha256: hash, line, bytes: { byteLength: size } }): Unsent => {
      return { hash, what: drawn.has(hash) ? 'signature' : 'photo', line, size }
    })
  const results = kept.draft.results.map(({ key }): Unsent => {
    return { hash: `${key}.result`, what: 'observation', line: key, size: null }
  })
  const end: Unsent[] = kept.sealed
    ? [{ hash: kept.sealed.hash, what: 'finish', line: null, size: null }]
    : []
  return [...bytes, ...results, ...end]
}
