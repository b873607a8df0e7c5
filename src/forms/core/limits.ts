import type { Item } from '../../catalogue/core/index.ts'

/** 行政许可法 art 42: where no limit is stated, a licence is decided within 20 working days. */
export const DEFAULT_LICENCE_DAYS = 20
/** A filing (备案) with no stated limit is complete when its papers are: on the spot. */
export const DEFAULT_FILING_DAYS = 0

/** Working days: committed, else statutory, else the default for its kind. */
export function workingDaysOf(item: Item): number {
  const { committedDays, statutoryDays } = item.limit
  const byKind = item.kind === '备案' ? DEFAULT_FILING_DAYS : DEFAULT_LICENCE_DAYS
  return committedDays ?? statutoryDays ?? byKind
}

/**
 * Whether officers come to look before a new establishment's item is decided: always for `yes`;
 * for `sometimes` unless it is a filing or may be decided on a commitment (checked afterwards).
 */
export function visitedAtOpening(item: Item): boolean {
  if (item.onSite.need !== 'sometimes') return item.onSite.need === 'yes'
  return item.kind !== '备案' && item.commitment.eligible !== true
}
