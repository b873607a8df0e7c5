import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { BranchKey } from '../opinions/store.ts'
import { latestVersions, pinnedVersion, pinVersion } from './store.ts'

/**
 * The review of a branch begins with the first command of its department: from then on it is
 * measured by the standard that stood at that moment, whatever the department writes later.
 * Answers with that version.
 */
export async function beginReview(tx: Tx, at: BranchKey, actor: Actor, now: Date): Promise<number> {
  const pinned = await pinnedVersion(tx, at)
  if (pinned !== undefined) return pinned
  const version = (await latestVersions(tx, at.region, [at.item])).get(at.item)?.version ?? 0
  const by = { id: actor.accountId, name: actor.name }
  await pinVersion(tx, at, { version, by, at: now.toISOString() })
  return (await pinnedVersion(tx, at)) ?? version
}
