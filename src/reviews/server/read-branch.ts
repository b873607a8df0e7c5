import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { may, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { listFiles, listHappenings, noteRead } from '../../cases/server/index.ts'
import {
  branchCommandsNow,
  hearingDuty,
  itemFormOf,
  latestVersion,
  mayBatch,
  presentBranch,
  type BranchView,
} from '../core/index.ts'
import { listDelegations } from './claims/store.ts'
import { listExtensions } from './extensions/store.ts'
import { currentSingleFile } from './files/store.ts'
import { findBranchFor, isHead, targetOf, type BranchOfCase } from './find-branch.ts'
import { listParties } from './hearings/store.ts'
import { listChecks, listOpinions } from './opinions/store.ts'
import { listQuestions } from './questions/store.ts'
import { settingOf } from './settings/store.ts'
import { listEdits, pinnedVersion } from './standards/store.ts'

/** One branch with its own form, materials and review standard; the reading is recorded. */
export async function readBranch(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly caseId: CaseId; readonly item: ItemId },
): Promise<Result<BranchView, AccessRefusal>> {
  const found = await findBranchFor(tx, context, actor, 'branch.read', at, { lock: false })
  if (!found.ok) return found
  const { record, branch, lease } = found.value
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
  const key = { region: record.region, ...at }
  const edits = await listEdits(tx, record.region, branch.item)
  return granted(
    presentBranch(record, branch, {
      catalogue,
      today: context.clock.today(),
      lease,
      files: await listFiles(tx, record),
      happenings: await listHappenings(tx, record),
      shown: decides ? 'full' : 'masked',
      edits,
      pinned: await pinnedVersion(tx, key),
      current: latestVersion(edits),
      beside: await besideOf(tx, context, actor, found.value, decides),
    }),
  )
}

async function besideOf(
  tx: Tx,
  context: Context,
  actor: Actor,
  found: BranchOfCase,
  decides: boolean,
) {
  const { record, branch, lease } = found
  const { region, id: caseId } = record
  const { item, department } = branch
  const key = { region, caseId, item }
  const setting = await settingOf(tx, { region, department })
  const opinions = await listOpinions(tx, key)
  const extensions = await listExtensions(tx, key)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const known = catalogue.items.get(item)
  const twoStep = setting.twoStep.includes(item)
  const standing = {
    accountId: actor.accountId,
    head: isHead(actor, found),
    lease,
    twoStep,
    opinions,
    extensionAsked: extensions.some(({ answer }) => answer === null),
    hearingDue: hearingDuty(known, branch, record.kind) !== null,
  }
  const delegations = await listDelegations(tx, key)
  return {
    checks: await listChecks(tx, key),
    opinions,
    twoStep,
    batch: known !== undefined && mayBatch(known, setting),
    extensions,
    parties: await listParties(tx, key),
    questions: await listQuestions(tx, key),
    file: (await currentSingleFile(tx, key)) ?? null,
    delegations: delegations.map((row) => ({
      from: row.from_name,
      to: row.to_name,
      until: row.until,
      reason: row.reason,
      at: row.at,
    })),
    allowed: decides ? branchCommandsNow(branch, standing) : [],
  }
}
