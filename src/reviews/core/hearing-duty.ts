import type { Item } from '../../catalogue/core/index.ts'
import type { Branch, CaseRecord } from '../../cases/core/index.ts'

/**
 * The article by which a hearing must be held before this item is granted (catalogue: `hearing`,
 * 行政许可法 art 46); null where none is, or one was held in this case or before it. Our reading: at an
 * opening (设立) alone, since a change or renewal is not approved anew; and before a grant alone: papers
 * that fail are refused without calling the neighbours together.
 */
export function hearingDuty(
  item: Item | undefined,
  branch: Branch,
  kind: CaseRecord['kind'],
): string | null {
  if (kind !== 'open' || branch.heard?.some(({ outcome }) => outcome === 'held')) return null
  return item?.hearing ? `${item.hearing.name}${item.hearing.article ?? ''}` : null
}
