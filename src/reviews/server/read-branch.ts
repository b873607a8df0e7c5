import type { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { listScope, may, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import type { Branch, CaseId } from '../../cases/core/index.ts'
import { listBranches, listFiles, listHappenings, noteRead } from '../../cases/server/index.ts'
import {
  branchCommandsNow,
  itemFormOf,
  presentBranch,
  presentBranchSummary,
  type BranchPage,
  type BranchView,
  type ListBranches,
} from '../core/index.ts'
import { findBranchFor, targetOf } from './find-branch.ts'

/** One branch with its own form, materials and review standard; the reading is recorded. */
export async function readBranch(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly caseId: CaseId; readonly item: ItemId },
): Promise<Result<BranchView, AccessRefusal>> {
  const found = await findBranchFor(tx, actor, 'branch.read', at, { lock: false })
  if (!found.ok) return found
  const { record, branch } = found.value
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const decides = may(actor, 'branch.decide', targetOf(found.value))
  if (decides) {
    const { fields } = itemFormOf(catalogue, record, branch.item)
    const personal = fields.filter((field) => field.personal && field.value !== null)
    await noteRead(
      tx,
      actor,
      record,
      personal.map((field) => field.element),
    )
  }
  return granted(
    presentBranch(record, branch, {
      catalogue,
      today: context.clock.today(),
      files: await listFiles(tx, record),
      happenings: await listHappenings(tx, record),
      shown: decides ? 'full' : 'masked',
      allowed: decides ? branchCommandsNow(branch, actor.accountId) : [],
    }),
  )
}

const OPEN: readonly Branch['at']['state'][] = [
  'waiting',
  'inReview',
  'inspection',
  'rectification',
  'suspended',
]

/** The inbox: the branches of one's own department and region, newest case first. */
export async function readBranches(
  tx: Tx,
  context: Context,
  actor: Actor,
  { state, cursor, limit }: ListBranches,
): Promise<z.infer<typeof BranchPage>> {
  const scope = listScope(actor, 'branch.read')
  if (!scope) return { items: [], next: null }
  const states = state === 'open' ? OPEN : state && [state]
  const found = await listBranches(tx, scope, { states, cursor, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const items = []
  for (const { record, branch } of page) {
    const catalogue = await catalogueOf(context, record.catalogueVersion)
    items.push(presentBranchSummary(catalogue, record, branch, context.clock.today()))
  }
  const more = found.length > limit && last
  return { items, next: more ? `${last.record.id}/${last.branch.item}` : null }
}
