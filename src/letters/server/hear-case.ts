import type { Listener } from '#platform/server/events.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { findCase, type CaseHappened, type CasesEvent } from '../../cases/server/index.ts'
import { findNotice, keepReceipt } from '../../notices/server/index.ts'
import { nameOf, occasionsOf, templatesOn } from '../core/index.ts'
import { issueLetter, type LetterNeeds } from './issue-letter.ts'

/** Issues the letters that an event of a case gives cause for, in the transaction of that event. */
export function lettersOnEvents(needs: LetterNeeds): Listener {
  return async (tx, published, context) => {
    const { event, seq, caseId, actor } = published as CaseHappened
    const templates = templatesOn(nameOf(event))
    if (templates.length === 0) return
    const record = await findCase(tx, caseId)
    if (!record) throw new Error(`case ${caseId} is gone in its own transaction`)
    const catalogue = await catalogueOf(context, record.catalogueVersion)
    const scene = { catalogue, record, today: context.clock.today() }
    const occasions = occasionsOf(scene, event)
    for (const template of templates)
      for (const { facts } of occasions) {
        const issue = { record, catalogue, template, facts, cause: `event-${seq}`, actor }
        await issueLetter(tx, context, needs, issue)
      }
  }
}

/** A case that begins from a notice: its owner holds that notice, by its hash (送达记录). */
export const acknowledgeNotice: Listener = async (tx, published, context) => {
  const { caseId } = published as CasesEvent
  const record = await findCase(tx, caseId)
  const notice = record?.noticeId == null ? undefined : await findNotice(tx, record.noticeId)
  if (!record || !notice) return
  const of = { id: notice.id, hash: notice.hash, region: notice.region.code }
  const actor = { accountId: record.ownerId }
  await keepReceipt(tx, context, of, { actor, channel: 'case', language: 'zh' })
}
