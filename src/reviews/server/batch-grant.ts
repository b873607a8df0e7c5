import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { branchesOf, type CaseRecord } from '../../cases/core/index.ts'
import { mayBatch, standingOpinion, type BatchGrant } from '../core/index.ts'
import { commandOpened } from './command-branch.ts'
import { openBranch, type BranchOfCase } from './find-branch.ts'
import { linesSettled } from './opinions/may-decide.ts'
import { listOpinions } from './opinions/store.ts'
import type { ReviewsRefusal } from './refusal.ts'
import { settingOf } from './settings/store.ts'

export interface BatchLine {
  readonly line: BatchGrant['lines'][number]
  readonly result: Result<string, ReviewsRefusal>
}

/**
 * 批量准予: every licence is granted by itself, with its own event, number and letter; a line that cannot
 * be granted says why and holds up none of the others. Only items that may be granted so, and only
 * with every line of the standard ticked. In one transaction, so that a repetition gets the same
 * answer; a refusal of a line writes nothing. Taken case by case in their order: two batches never
 * wait for each other.
 */
export async function batchGrant(
  tx: Tx,
  context: Context,
  actor: Actor,
  { lines }: BatchGrant,
): Promise<BatchLine[]> {
  const done = new Map<string, BatchLine['result']>()
  const versions = new Map<string, number>()
  const keyOf = ({ caseId, item }: BatchGrant['lines'][number]) => `${caseId}/${item}`
  const ordered = [...lines].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
  for (const line of ordered) {
    if (done.has(keyOf(line))) continue
    // an item of the same case granted just before in this batch has moved the version on by itself
    const moved = versions.get(line.caseId) ?? 0
    const granting = await grantOne(tx, context, actor, { ...line, version: line.version + moved })
    if (granting.ok) {
      const { record, before } = granting.value
      versions.set(line.caseId, moved + record.version - before)
      done.set(keyOf(line), granted(numberOf(record, line.item)))
    } else done.set(keyOf(line), granting)
  }
  return lines.flatMap((line) => {
    const result = done.get(keyOf(line))
    return result ? [{ line, result }] : []
  })
}

async function grantOne(
  tx: Tx,
  context: Context,
  actor: Actor,
  { caseId, item, version }: BatchGrant['lines'][number],
): Promise<Result<{ record: CaseRecord; before: number }, ReviewsRefusal>> {
  const opened = await openBranch(tx, context, actor, { caseId, item, seen: version })
  if (!opened.ok) return opened
  const fit = await fitForBatch(tx, context, opened.value)
  if (!fit.ok) return fit
  const done = await commandOpened(tx, context, actor, opened.value, {
    kind: 'grant',
    wish: fit.value,
  })
  if (!done.ok) return done
  return granted({ record: done.value, before: opened.value.record.version })
}

/** The wish of whoever reviewed it, where two steps are taken; else what the law reckons. */
async function fitForBatch(tx: Tx, context: Context, opened: BranchOfCase) {
  const { record, branch } = opened
  const { region, id: caseId } = record
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const item = catalogue.items.get(branch.item)
  const setting = await settingOf(tx, { region, department: branch.department })
  if (!item || !mayBatch(item, setting))
    return refused({ code: 'REVIEWS_BATCH_NOT_ALLOWED', item: branch.item } as const)
  const settled = await linesSettled(tx, context, opened, { every: true })
  if (!settled.ok) return settled
  if (!setting.twoStep.includes(branch.item)) return granted({})
  const opinions = await listOpinions(tx, { region, caseId, item: branch.item })
  const opinion = standingOpinion(opinions)
  return granted(opinions.find(({ seq }) => seq === opinion?.seq)?.wish ?? {})
}

function numberOf(record: CaseRecord, item: BatchGrant['lines'][number]['item']): string {
  const at = branchesOf(record.file).get(item)?.at
  return at?.state === 'granted' ? at.grant.number : ''
}
