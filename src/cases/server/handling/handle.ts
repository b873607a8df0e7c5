import { granted, refused, type Result } from '#kernel/result.ts'
import { parsePlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, listDepartment, type Actor } from '../../../access/server/index.ts'
import type { ItemId, RegionCode } from '../../../catalogue/core/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import {
  answerBy,
  type CaseRecord,
  type Doer,
  type NameHandler,
  type Reopen,
  type Urge,
} from '../../core/index.ts'
import { doerOf, lockUnchanged, type CaseAddress } from '../address.ts'
import { perform } from '../perform.ts'
import type { CasesRefusal } from '../refusal.ts'

type Answer = Promise<Result<CaseRecord, CasesRefusal>>

/**
 * 首办负责: a clerk takes on a case that nobody answers for, or the one who does hands it over; the
 * lead authority may, too. The applicant is told (`cases.handler-named`).
 */
export async function nameHandler(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress,
  wish: NameHandler,
): Answer {
  const found = await lockUnchanged(tx, context, actor, 'case.hand-over', at)
  if (!found.ok) return found
  const record = found.value
  const now = record.file.beside.handler
  const lead = actor.roles.some(({ role, region }) => role === 'lead' && region === record.region)
  if (now && now.accountId !== actor.accountId && !lead)
    return refused({ code: 'CASES_NOT_THE_HANDLER', handler: now.name })
  const handler = (await clerksOf(tx, record.region)).find((c) => c.accountId === wish.to)
  if (!handler || [record.ownerId, record.filedBy].includes(handler.accountId))
    return refused({ code: 'CASES_CLERK_UNKNOWN', accountId: wish.to })
  const { reason = null } = wish
  const command = { kind: 'nameHandler', handler, by: doerOf(actor), reason } as const
  return perform(tx, context, actor, record, command)
}

/** The clerks of a region, for a handover. */
export async function readClerks(
  tx: Tx,
  actor: Actor,
  region: RegionCode,
): Promise<Result<Doer[], CasesRefusal>> {
  const allowed = allow(actor, 'case.hand-over', { region })
  return allowed.ok ? granted(await clerksOf(tx, region)) : allowed
}

async function clerksOf(tx: Tx, region: string): Promise<Doer[]> {
  const found = await listDepartment(tx, { region, department: '', roles: ['clerk'] })
  return found.map(({ accountId, name }) => ({ accountId, name }))
}

/** 督办 of the window's answer, of one item's decision or of the delivery. */
export async function urgeCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress,
  { item = null, words }: { readonly item?: ItemId | null } & Pick<Urge, 'words'>,
): Answer {
  const found = await lockUnchanged(tx, context, actor, 'case.urge', at)
  if (!found.ok) return found
  const command = { kind: 'urge', item, words, by: doerOf(actor) } as const
  return perform(tx, context, actor, found.value, command)
}

/** 依复议决定、判决重新办理: the document, its body and day, and the items it reaches. */
export async function reopenCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress,
  wish: Reopen,
): Answer {
  const found = await lockUnchanged(tx, context, actor, 'case.reopen', at)
  if (!found.ok) return found
  const record = found.value
  const today = context.clock.today()
  const decidedOn = parsePlainDate(wish.decidedOn)
  if (!decidedOn || decidedOn > today)
    return refused({ code: 'CASES_DAY_WRONG', day: wish.decidedOn })
  const { calendar } = await catalogueOf(context, record.catalogueVersion)
  const due = answerBy(calendar, today)
  if (!due) return refused({ code: 'CASES_CALENDAR_MISSING', from: today })
  const command = { kind: 'reopen', order: { ...wish, decidedOn }, by: doerOf(actor) } as const
  return perform(tx, context, actor, record, command, { answerBy: due })
}
