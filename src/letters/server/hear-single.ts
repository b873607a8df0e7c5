import type { Listener, PublishedEvent } from '#platform/server/events.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { findCase } from '../../cases/server/index.ts'
import { factsByHand, templatesOn } from '../core/index.ts'
import { issueLetter, type LetterNeeds } from './issue-letter.ts'
import { listLetters } from './store.ts'

/** What became of a single licence, as the module that keeps it tells. */
interface SingleHappened extends PublishedEvent {
  readonly singleId: string
  readonly item: ItemId
  /** The case that granted it; none for a licence older than the platform. */
  readonly caseId: CaseId | null
  readonly act: { readonly article: string; readonly document: string; readonly reason: string }
}

/**
 * 撤销、注销、撤回 of a single licence that a case granted: the department's written decision, beside the
 * case. A case's own event may have written the same decision already; it is not written twice.
 */
export function lettersOnSingle(needs: LetterNeeds, name: string): Listener {
  return async (tx, published, context) => {
    const { caseId, item, singleId, act } = published as SingleHappened
    const record = caseId === null ? undefined : await findCase(tx, caseId)
    if (!record) return
    const catalogue = await catalogueOf(context, record.catalogueVersion)
    const scene = { catalogue, record, today: context.clock.today(), item }
    const { article: basis, document, reason } = act
    const facts = factsByHand(scene, { basis, document, reason }, [])
    const there = await listLetters(tx, record.region, record.id)
    for (const template of templatesOn(name)) {
      if (there.some((row) => row.kind === template.kind && row.item === item)) continue
      const cause = `${name}-${singleId}`
      const issue = { record, catalogue, template, facts, cause, actor: null }
      await issueLetter(tx, context, needs, issue)
    }
  }
}
