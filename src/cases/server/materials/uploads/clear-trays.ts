import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { deleteOldUploads } from './store.ts'

export const CLEAR_TRAYS = 'cases.clear-trays'
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Scans that nobody sorted within a week are thrown away: papers of people, kept for nothing. */
export async function clearTrays(tx: Tx, context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - WEEK)
  const thrown = await deleteOldUploads(tx, before.toISOString())
  if (thrown > 0) context.log.info({ thrown }, 'cases: unsorted scans thrown away')
}
