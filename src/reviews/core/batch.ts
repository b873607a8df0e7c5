import { granted, refused, type Result } from '#kernel/result.ts'
import type { Item, ItemId } from '../../catalogue/core/index.ts'
import type { Check } from './review-schema.ts'
import type { ReviewLine } from './standard.ts'
import type { DepartmentSetting } from './two-steps.ts'

export type BatchRefusal =
  | { readonly code: 'REVIEWS_BATCH_NOT_ALLOWED'; readonly item: ItemId }
  | { readonly code: 'REVIEWS_STANDARD_UNCHECKED'; readonly lines: readonly string[] }
  | { readonly code: 'REVIEWS_STANDARD_FAILED'; readonly lines: readonly string[] }

/**
 * Whether licences of this item may be granted together: filings and registrations always (only
 * completeness and form are looked at, 行政许可法 art 34(2)), permissions where the department says so.
 */
export function mayBatch(item: Pick<Item, 'id' | 'kind'>, setting: DepartmentSetting): boolean {
  return item.kind === '备案' || item.kind === '登记' || setting.batch.includes(item.id)
}

/** Lines that have to be looked at and were not, and lines that were found wrong. */
export function unsettled(lines: readonly ReviewLine[], checks: readonly Check[]) {
  const found = new Map(checks.map((check) => [`${check.kind} ${check.subject}`, check.result]))
  const of = ({ kind, subject }: ReviewLine) => found.get(`${kind} ${subject}`)
  const name = ({ label }: ReviewLine) => label.zh
  return {
    open: lines.filter((line) => line.needed && of(line) === undefined).map(name),
    failed: lines.filter((line) => of(line) === 'fail').map(name),
  }
}

/** A licence is not granted over a line that was found wrong, alone or in a batch. */
export function checkLines(
  lines: readonly ReviewLine[],
  checks: readonly Check[],
  { every }: { readonly every: boolean },
): Result<null, BatchRefusal> {
  const { open, failed } = unsettled(lines, checks)
  if (failed.length > 0) return refused({ code: 'REVIEWS_STANDARD_FAILED', lines: failed })
  if (every && open.length > 0) return refused({ code: 'REVIEWS_STANDARD_UNCHECKED', lines: open })
  return granted(null)
}
