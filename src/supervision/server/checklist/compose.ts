import { createHash } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Industry, Plan, RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { canonicalJson } from '../../../records/core/index.ts'
import {
  itemsOfTrade,
  linesOf,
  mergeLines,
  type CheckLine,
  type ChecklistView,
  type MergedLine,
} from '../../core/index.ts'
import { listEdits, listSettlements } from './store.ts'

/** Every line of every department of a region as it stands. */
export async function linesOfRegion(tx: Tx, context: Context, plan: Plan): Promise<CheckLine[]> {
  const edits = await listEdits(tx, plan.region)
  const catalogue = currentCatalogue(context)
  return plan.departments.flatMap((department) =>
    linesOf(catalogue, department, edits.get(department.id) ?? []),
  )
}

/** One checklist for these items of a region: what officers take along. */
export async function checklistFor(
  tx: Tx,
  context: Context,
  region: RegionCode,
  items: readonly string[],
): Promise<MergedLine[]> {
  const catalogue = currentCatalogue(context)
  const plan = catalogue.regions.get(region)?.plan
  if (!plan) return []
  const lines = await linesOfRegion(tx, context, plan)
  const wanted = lines.filter(({ item }) => items.includes(item))
  return mergeLines(catalogue, wanted, await listSettlements(tx, region))
}

/** 一业一单 of a trade, with the digest that a check pins. */
export async function checklistOfTrade(
  tx: Tx,
  context: Context,
  plan: Plan,
  industry: Industry,
): Promise<ChecklistView> {
  const items = itemsOfTrade(currentCatalogue(context), industry).map(({ item }) => item)
  const lines = await checklistFor(
    tx,
    context,
    plan.region,
    items.map(({ id }) => id),
  )
  const answers = lines.reduce((sum, line) => sum + line.answers.length, 0)
  const departments = new Set(lines.flatMap((line) => line.answers.map((one) => one.department)))
  return {
    region: { code: plan.region, name: plan.name },
    industry: { code: industry.code, name: { zh: industry.name, en: industry.nameEn } },
    hash: hashOfLines(lines),
    departments: plan.departments
      .filter(({ id }) => departments.has(id))
      .map(({ id, name }) => ({ id, name })),
    items: items.map(({ id, certificate }) => ({ id, certificate })),
    lines,
    joined: answers - lines.length,
    conflicts: lines.filter(({ conflict }) => conflict !== null && conflict.settled === null)
      .length,
  }
}

/** What officers may hold against somebody: a conflict that nobody settled is left out. */
export function settledOf(lines: readonly MergedLine[]): MergedLine[] {
  return lines.filter(({ conflict }) => conflict === null || conflict.settled !== null)
}

export function hashOfLines(lines: readonly MergedLine[]): string {
  return createHash('sha256').update(canonicalJson(lines)).digest('hex')
}
