import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Listener } from '#platform/server/events.ts'
import { newId } from '#platform/server/ids.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { applicantOf, presentTimeline, type CaseRecord } from '../../cases/core/index.ts'
import { findCase, type CaseHappened, type CasesEvent } from '../../cases/server/index.ts'
import { headlineOf, PROMISE_DUE, type Headline } from '../core/index.ts'
import { insertMessage } from './store.ts'

/** Tells the applicant what happened to their case, in the words of its own record. */
export const tellOfCase: Listener = async (tx, published, context) => {
  const { event, seq, caseId, actor } = published as CaseHappened
  const headline = headlineOf(event)
  if (headline === null) return
  const record = await recordOf(tx, caseId)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const happening = { seq, at: '', actor: actor?.username ?? '', event }
  const [entry] = presentTimeline(catalogue, [happening])
  if (entry === undefined) return
  await tell(tx, context, catalogue, record, { headline, text: entry.text, cause: `event-${seq}` })
}

/** Reminds of a paper that was promised (容缺受理); the office's own deadlines are not the reader's. */
export const remindOfPromise: Listener = async (tx, published, context) => {
  const event = published as Extract<CasesEvent, { kind: 'cases.deadline' }>
  if (event.subject !== 'following' || event.level !== 'amber') return
  const record = await recordOf(tx, event.caseId)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const text = {
    zh: `请在 ${event.due} 前补交容缺材料；逾期未补的，依承诺终止办理。`,
    en: `Please hand in what you promised by ${event.due}; otherwise the case ends, as was promised.`,
  }
  const cause = `promise-${event.due}`
  await tell(tx, context, catalogue, record, { headline: PROMISE_DUE, text, cause })
}

export async function recordOf(tx: Tx, caseId: CasesEvent['caseId']): Promise<CaseRecord> {
  const record = await findCase(tx, caseId)
  if (!record) throw new Error(`case ${caseId} is gone in its own transaction`)
  return record
}

export async function tell(
  tx: Tx,
  context: Context,
  catalogue: Catalogue,
  record: CaseRecord,
  what: { readonly headline: Headline; readonly text: Bilingual; readonly cause: string },
): Promise<void> {
  const { headline, text, cause } = what
  const { region, id, ownerId } = record
  await insertMessage(tx, {
    region,
    id: newId(),
    ownerId,
    cause: `case-${id}-${cause}`,
    kind: 'case',
    about: 'case',
    aboutId: id,
    shop: shopOf(catalogue, record),
    title: headline.title,
    todo: headline.todo,
    text,
    at: context.clock.now().toISOString(),
  })
}

/** Which shop, as an owner of several tells them apart: the trade, and the name typed so far. */
function shopOf(catalogue: Catalogue, record: CaseRecord): Bilingual {
  const industry = catalogue.regions.get(record.region)?.industries.get(record.industry)
  const typed = record.values['premises_name']
  const name = typeof typed === 'string' && typed !== '' ? typed : applicantOf(record)
  const tail = name === null ? '' : ` · ${name}`
  return {
    zh: `${industry?.name ?? record.industry}${tail}`,
    en: `${industry?.nameEn ?? record.industry}${tail}`,
  }
}
