import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { findLicence } from '../../../licences/server/index.ts'
import { checklistFor, hashOfLines, settledOf } from '../checklist/compose.ts'
import { lockCheck, perform, type CheckAt } from '../checks/command-check.ts'
import type { CheckRecord } from '../checks/store.ts'
import type { SupervisionRefusal } from '../problems.ts'

/**
 * 带上检查单: officers take the check with them, to places without a network. The checklist is pinned now, so that what they
 * fill in there is what stands here; taken again it is the same.
 */
export async function takeCheck(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CheckAt,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const locked = await lockCheck(tx, actor, ['check.record'], at)
  if (!locked.ok || locked.value.check.checklist !== null) return locked
  const { region, number } = locked.value.check
  const face = (await findLicence(tx, number))?.licence.face
  const items = face?.items.map(({ item }) => item as string) ?? []
  const lines = settledOf(await checklistFor(tx, context, region, items))
  const command = { kind: 'take', lines, hash: hashOfLines(lines) } as const
  return perform(tx, context, actor, locked.value, command)
}
