import { granted, refused, type Result } from '#kernel/result.ts'
import { parsePlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, listScope, type Actor } from '../../../access/server/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { parseUscc, tidyCode } from '../../../parties/core/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  barredUntil,
  barsAgainst,
  type BarPage,
  type BarView,
  type CaseRecord,
  type EnterBar,
  type ListBars,
} from '../../core/index.ts'
import type { CasesRefusal } from '../refusal.ts'
import { insertBar, insertLift, listBars } from './store.ts'

/** Refuses a submission of a business that is barred from one of its items, with the entry's basis. */
export async function checkBars(
  tx: Tx,
  { items, values }: CaseRecord,
  context: Context,
): Promise<Result<null, CasesRefusal>> {
  const typed = values['uscc']
  const uscc = parseUscc(typeof typed === 'string' ? typed : '')
  if (!uscc.ok) return granted(null)
  const all = await listBars(tx, { uscc: uscc.value })
  const [bar] = barsAgainst(all, items, context.clock.today())
  if (!bar) return granted(null)
  const { until, documentNo, ground } = bar
  const barred = bar.items.filter((item) => items.includes(item))
  const names = barred.map((id) => currentCatalogue(context).items.get(id)?.name.zh ?? id)
  return refused({ code: 'CASES_APPLICANT_BARRED', items: names, until, documentNo, ground })
}

/** 列入: by the department whose licence it is, or the lead; runs from the day of the decision. */
export async function enterBar(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: EnterBar,
): Promise<Result<BarView, CasesRefusal>> {
  const { region, department, items, ground, documentNo, facts, name } = wish
  const allowed = allow(actor, 'bar.enter', { region, department })
  if (!allowed.ok) return allowed
  const plan = currentCatalogue(context).regions.get(region)?.plan
  const theirs = plan?.departments.find(({ id }) => id === department)?.items ?? []
  const foreign = items.filter((item) => !theirs.includes(item))
  if (foreign.length > 0) return refused({ code: 'CASES_BAR_ITEM_FOREIGN', items: foreign })
  const uscc = parseUscc(wish.uscc)
  if (!uscc.ok) return refused({ code: 'CASES_BAR_SUBJECT_WRONG', uscc: wish.uscc })
  const from = parsePlainDate(wish.from)
  if (!from || from > context.clock.today())
    return refused({ code: 'CASES_DAY_WRONG', day: wish.from })
  const row = {
    region,
    id: newId(),
    uscc: uscc.value,
    name,
    items: [...items],
    department,
    ground,
    from_day: from,
    until_day: barredUntil(ground, from),
    document_no: documentNo,
    facts,
    by_id: actor.accountId,
    by_name: actor.name,
    at: context.clock.now().toISOString(),
  }
  await insertBar(tx, row)
  await note(tx, actor, 'bar.entered', row, { ground, documentNo })
  const [bar] = await listBars(tx, { id: row.id })
  return bar ? granted(presentBar(bar)) : refused({ code: 'ACCESS_NOT_FOUND' })
}

/** 移出 before its time: the entry was wrong, or its document was annulled. */
export async function liftBar(
  tx: Tx,
  context: Context,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<BarView, CasesRefusal>> {
  const [bar] = await listBars(tx, { id })
  if (!bar) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, department } = bar
  const allowed = allow(actor, 'bar.enter', { region, department })
  if (!allowed.ok) return allowed
  const on = context.clock.today()
  const by = { by_id: actor.accountId, by_name: actor.name }
  const at = context.clock.now().toISOString()
  if (bar.lifted || !(await insertLift(tx, { region, id, on_day: on, reason, ...by, at })))
    return refused({ code: 'CASES_BAR_LIFTED', on: bar.lifted?.on ?? on })
  await note(tx, actor, 'bar.lifted', bar, { reason })
  return granted(presentBar({ ...bar, lifted: { on, reason, by: actor.name } }))
}

/** The register as officers of a region read it. */
export async function readBars(
  tx: Tx,
  actor: Actor,
  { uscc, cursor, limit }: ListBars,
): Promise<BarPage> {
  const scope = listScope(actor, 'bar.read')
  if (!scope) return { items: [], next: null }
  const sought = uscc === undefined || uscc === '' ? undefined : tidyCode(uscc)
  const found = await listBars(tx, {
    regions: scope.regions,
    uscc: sought,
    cursor,
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const next = found.length > limit ? (page.at(-1)?.id ?? null) : null
  return { items: page.map(presentBar), next }
}

function presentBar(bar: Awaited<ReturnType<typeof listBars>>[number]): BarView {
  return { ...bar, items: [...bar.items] }
}

function note(
  tx: Tx,
  actor: Actor,
  action: string,
  { region, id }: { readonly region: string; readonly id: string },
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  return writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action,
    region,
    object: { kind: 'bar', id },
    detail,
  })
}
