import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import { listFiles } from '../../../cases/server/index.ts'
import { itemFormOf, latestVersion, reviewLines, type ReviewLine } from '../../core/index.ts'
import type { BranchOfCase } from '../find-branch.ts'
import { listEdits, pinnedVersion } from './store.ts'

/** The lines by which this branch is measured, at its pinned version or the one that stands now. */
export async function linesOf(
  tx: Tx,
  context: Context,
  { record, branch }: Pick<BranchOfCase, 'record' | 'branch'>,
): Promise<{ lines: ReviewLine[]; version: number }> {
  const { region, id: caseId } = record
  const { item } = branch
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const edits = await listEdits(tx, region, item)
  const version = (await pinnedVersion(tx, { region, caseId, item })) ?? latestVersion(edits)
  const files = new Set((await listFiles(tx, record)).map(({ material }) => material as string))
  const form = itemFormOf(catalogue, record, item)
  return { lines: reviewLines(catalogue, item, edits, version, { form, files }), version }
}
