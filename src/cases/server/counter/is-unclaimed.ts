import type { Tx } from '#platform/server/database.ts'
import { findAccountById } from '../../../access/server/index.ts'
import type { CaseRecord } from '../../core/index.ts'

/** Filed at the counter, and nobody's account owns it yet. */
export async function isUnclaimed(
  tx: Tx,
  { filedBy, ownerId }: Pick<CaseRecord, 'filedBy' | 'ownerId'>,
): Promise<boolean> {
  return filedBy !== null && !(await findAccountById(tx, ownerId))
}
