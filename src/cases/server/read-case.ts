import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import {
  listScope,
  may,
  type AccessRefusal,
  type Action,
  type Actor,
} from '../../access/server/index.ts'
import { catalogueOf, currentCatalogue } from '../../catalogue/server/index.ts'
import { fieldsOf, isBlank, mergeForms } from '../../forms/core/index.ts'
import { recordRead } from '../../records/server/index.ts'
import {
  commandsNow,
  presentCase,
  presentSummary,
  type CaseCommandName,
  type CaseId,
  type CaseRecord,
  type CasePage,
  type CaseView,
  type ListCases,
} from '../core/index.ts'
import type { z } from 'zod'
import { isUnclaimed } from './counter/is-unclaimed.ts'
import { findCaseFor, targetOf } from './find-case.ts'
import { listFiles } from './materials/store.ts'
import { listCaseLines } from './lines/store.ts'
import { listHappenings } from './history/store.ts'

/** The case as this reader may see it; what officers see of personal data is recorded. */
export async function readCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
): Promise<Result<CaseView, AccessRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.read', id)
  return found.ok ? granted(await viewCase(tx, context, actor, found.value)) : found
}

export async function viewCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  record: CaseRecord,
): Promise<CaseView> {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const shown = seesAll(actor, record) ? 'full' : 'masked'
  if (record.ownerId !== actor.accountId && shown === 'full') {
    const form = mergeForms(catalogue, record.items, record)
    const fields = fieldsOf(form)
      .filter((field) => field.personal && !isBlank(record.values[field.element]))
      .map((field) => field.element)
    await noteRead(tx, actor, record, fields)
  }
  return presentCase(record, {
    catalogue,
    today: context.clock.today(),
    files: await listFiles(tx, record),
    happenings: await listHappenings(tx, record),
    shown,
    counter:
      record.filedBy !== null
        ? { mine: record.filedBy === actor.accountId, claimed: !(await isUnclaimed(tx, record)) }
        : null,
    allowed: commandsNow(record).filter(
      (name) =>
        may(actor, ACTION_OF[name], targetOf(record)) &&
        (name !== 'move-catalogue' || catalogue.version !== currentCatalogue(context).version),
    ),
  })
}

/** Reading by anybody but the applicant leaves a mark (个人信息保护法 art 51). */
export async function noteRead(
  tx: Tx,
  actor: Actor,
  record: CaseRecord,
  fields: readonly string[],
): Promise<void> {
  const { region, id: caseId, ownerId, file } = record
  // what a clerk has just typed for somebody at the counter is no reading
  const typing = file.at.state === 'draft' && record.filedBy === actor.accountId
  if (actor.accountId === ownerId || typing || fields.length === 0) return
  const { accountId, username } = actor
  await recordRead(tx, { accountId, username }, { region, caseId, fields })
}

/** The applicant and the window, which has to check every box, see values whole. */
function seesAll(actor: Actor, record: CaseRecord): boolean {
  return (
    record.ownerId === actor.accountId ||
    actor.roles.some(({ role, region }) => role === 'clerk' && region === record.region)
  )
}

const ACTION_OF: Readonly<Record<CaseCommandName, Action>> = {
  edit: 'case.edit',
  submit: 'case.submit',
  resubmit: 'case.submit',
  withdraw: 'case.withdraw',
  accept: 'case.accept',
  decline: 'case.decline',
  'ask-correction': 'case.ask-correction',
  'name-handler': 'case.hand-over',
  urge: 'case.urge',
  reopen: 'case.reopen',
  'move-catalogue': 'case.edit',
  issue: 'licence.issue',
  close: 'case.decline',
}

/** The cases this actor may read, newest first; nobody else's drafts. */
export async function readCases(
  tx: Tx,
  context: Context,
  actor: Actor,
  { state, cursor, limit }: ListCases,
): Promise<z.infer<typeof CasePage>> {
  const scope = listScope(actor, 'case.read')
  if (!scope) return { items: [], next: null }
  const records = await listCaseLines(tx, scope, { state, cursor, limit: limit + 1 })
  const page = records.slice(0, limit)
  const items = page.map((record) => presentSummary(record, currentCatalogue(context)))
  return { items, next: records.length > limit ? (page.at(-1)?.id ?? null) : null }
}
