import { refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import {
  presentTimeline,
  type CaseEvent,
  type CaseRecord,
  type CaseRefusal,
  type LastChange,
} from '../core/index.ts'
import type { CasesRefusal, Change } from './refusal.ts'
import { listHappenings } from './history/store.ts'

type Changed = Extract<CasesRefusal, { code: 'CASES_CHANGED' }>

/** Told who and what, so that nobody's change is overwritten unseen. */
export async function changedSince(
  tx: Tx,
  context: Context,
  record: CaseRecord,
  seen: number,
): Promise<Result<never, Changed>> {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const happenings = await listHappenings(tx, record, seen)
  const changes = happenings.map((one): Change => {
    const [said] = presentTimeline(catalogue, [one])
    const text = said?.text ?? { zh: '保存草稿', en: 'Draft saved' }
    return { by: one.actor, at: one.at, text, what: whatOf(one.event) }
  })
  return refused({ code: 'CASES_CHANGED', current: record.version, changes })
}

function whatOf(event: CaseEvent): readonly string[] {
  if (event.kind !== 'edited') return [event.kind]
  return event.material === null ? event.elements : [event.material]
}

/** A command that came too late is told who was faster, when, and with what. */
export async function tellWho(
  tx: Tx,
  context: Context,
  record: CaseRecord,
  refusal: CaseRefusal,
): Promise<CaseRefusal> {
  const { code } = refusal
  if (code === 'CASES_NOT_IN_THIS_STATE')
    return { ...refusal, ...(await lastChange(tx, context, record)) }
  if (code === 'CASES_BRANCH_ENDED')
    return { ...refusal, ...(await lastChange(tx, context, record, refusal.item)) }
  return refusal
}

async function lastChange(
  tx: Tx,
  context: Context,
  record: CaseRecord,
  item?: ItemId,
): Promise<LastChange> {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const told = presentTimeline(catalogue, await listHappenings(tx, record))
  const last = told.findLast((entry) => item === undefined || entry.item === item)
  if (!last) return { by: '', at: '', what: { zh: '', en: '' } }
  return { by: last.actor, at: inBeijing(last.at), what: last.text }
}

const MINUTES = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

function inBeijing(instant: string): string {
  return MINUTES.format(new Date(instant))
}
