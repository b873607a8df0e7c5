import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { diffCatalogue, type CatalogueDiff } from '../../../catalogue/core/index.ts'
import { catalogueOf, currentCatalogue } from '../../../catalogue/server/index.ts'
import { checkSelection } from '../../../guidance/core/index.ts'
import type { CaseId, CaseRecord } from '../../core/index.ts'
import { findCaseFor } from '../find-case.ts'
import { doerOf, lockUnchanged, type CaseAddress } from '../address.ts'
import { perform } from '../perform.ts'
import type { CasesRefusal } from '../refusal.ts'

/** What the law in force would change for this case, in words; nothing is written. */
export async function readDiff(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
): Promise<Result<CatalogueDiff, CasesRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.read', id)
  return found.ok ? granted(await diffFor(context, found.value)) : found
}

async function diffFor(context: Context, record: CaseRecord): Promise<CatalogueDiff> {
  const { region, industry, items } = record
  const older = await catalogueOf(context, record.catalogueVersion)
  return diffCatalogue(older, currentCatalogue(context), { region, industry, items })
}

/**
 * 换用新版目录: an explicit step, to the version whose differences were shown and no other. The choice
 * of items must stand under it; boxes that it no longer has stay stored and are not submitted.
 */
export async function moveCatalogue(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress,
  to: string,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockUnchanged(tx, context, actor, 'case.edit', at)
  if (!found.ok) return found
  const record = found.value
  const catalogue = currentCatalogue(context)
  if (catalogue.version !== to)
    return refused({ code: 'CASES_CATALOGUE_NOT_IN_FORCE', to, inForce: catalogue.version })
  if (record.catalogueVersion === to) return refused({ code: 'CASES_CATALOGUE_SAME', version: to })
  const { region, industry, answers, items, kind } = record
  const today = context.clock.today()
  const choice = checkSelection(catalogue, region, industry, answers, items, kind, { today })
  if (!choice.ok) return choice
  const { changes } = await diffFor(context, record)
  const texts = changes.map(({ text }) => text)
  const command = { kind: 'moveCatalogue', to, changes: texts, by: doerOf(actor) } as const
  return perform(tx, context, actor, record, command)
}
