import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { dayInShanghai } from '#platform/server/clock.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { lookUpRegion, type CatalogueRefusal } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { decidePlan, isLate, type PlanView, type PublishPlan } from '../../core/index.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { findPlan, insertPlan } from './store.ts'

interface Year {
  readonly region: string
  readonly year: number
}

/** 年度检查计划 as it stands; version 0 while none is published. */
export async function readPlan(
  tx: Tx,
  context: Context,
  at: Year,
): Promise<Result<PlanView, CatalogueRefusal>> {
  const found = lookUpRegion(currentCatalogue(context), at.region)
  if (!found.ok) return found
  const { plan, industries } = found.value
  const row = await findPlan(tx, plan.region, at.year)
  const lines = (row?.lines ?? []).map((line) => ({
    ...line,
    industryName:
      [...industries.values()].find(({ code }) => code === line.industry)?.name ?? line.industry,
    departmentName:
      plan.departments.find(({ id }) => id === line.department)?.name ?? line.department,
  }))
  return granted({
    region: plan.region,
    year: at.year,
    version: row?.version ?? 0,
    lines,
    reason: row?.reason ?? '',
    publishedAt: row?.at ?? null,
    // the day is Beijing's (北京市优化营商环境条例 art 67); the other regions' plans name none
    late:
      row !== undefined &&
      plan.region.startsWith('11') &&
      isLate(at.year, dayInShanghai(new Date(row.at))),
  })
}

/** Published by the lead authority; a change during the year is another version, with its reason. */
export async function publishPlan(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: Year,
  { lines, reason }: PublishPlan,
  seen: number,
): Promise<Result<PlanView, SupervisionRefusal>> {
  const allowed = allow(actor, 'check-plan.edit', { region: at.region })
  if (!allowed.ok) return allowed
  const standing = await readPlan(tx, context, at)
  if (!standing.ok) return standing
  const { region, version } = standing.value
  if (version !== seen) return refused({ code: 'VERSION_CHANGED', current: version })
  const found = lookUpRegion(currentCatalogue(context), region)
  if (!found.ok) return found
  const decided = decidePlan(lines, {
    industries: [...found.value.industries.keys()],
    departments: found.value.plan.departments.map(({ id }) => id),
  })
  if (!decided.ok) return decided
  const made = await insertPlan(tx, {
    region,
    year: at.year,
    version: version + 1,
    lines,
    reason,
    by_id: actor.accountId,
    by_name: actor.name,
    at: context.clock.now().toISOString(),
  })
  if (!made) return refused({ code: 'VERSION_CHANGED', current: version + 1 })
  await record(tx, {
    actor,
    action: 'check-plan.published',
    region,
    object: { kind: 'check-plan', id: String(at.year) },
    detail: { version: version + 1 },
  })
  return readPlan(tx, context, at)
}

/** Whether the plan of that day's year has this trade in that day's month. */
export async function inPlan(
  tx: Tx,
  of: { readonly region: string; readonly industry: string; readonly day: string },
): Promise<boolean> {
  const month = Number(of.day.slice(5, 7))
  const plan = await findPlan(tx, of.region, Number(of.day.slice(0, 4)))
  const line = plan?.lines.find(({ industry }) => industry === of.industry)
  return line !== undefined && line.from <= month && month <= line.until
}
