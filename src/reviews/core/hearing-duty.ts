import { ItemId } from '../../catalogue/core/index.ts'
import type { Branch, CaseRecord } from '../../cases/core/index.ts'

/** 法律、法规规定应当听证的事项 (行政许可法 art 46), each with the article that says so. */
const BY_LAW: ReadonlyMap<ItemId, string> = new Map([
  [ItemId.parse('entertainment-licence'), '娱乐场所管理条例第十条'],
])

/**
 * The article by which a hearing must be held before this branch is decided; null where none is, or one
 * was held. Our reading: at an opening (设立); a change or renewal is not approved anew. It is told, not
 * enforced: whether a decision taken without it stands is not for the platform to say.
 */
export function hearingDuty(branch: Branch, kind: CaseRecord['kind']): string | null {
  if (kind !== 'open' || branch.heard?.some(({ outcome }) => outcome === 'held')) return null
  return BY_LAW.get(branch.item) ?? null
}
