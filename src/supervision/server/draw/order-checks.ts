import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import type { ChecksOrdered } from '../../core/index.ts'
import { openCheck } from '../checks/open-check.ts'
import type { DrawsRefusal } from './problems.ts'
import { drawnIn, findDraw } from './store.ts'

/**
 * A joint check of every shop that was drawn, to be begun by a day. One that cannot be checked now (another
 * check is going on, the licence has ended since) is named and left; ordering again opens only what is missing.
 */
export async function orderChecks(
  tx: Tx,
  context: Context,
  actor: Actor,
  { id, by }: { readonly id: string; readonly by: PlainDate },
): Promise<Result<ChecksOrdered, DrawsRefusal>> {
  const row = await findDraw(tx, id, true)
  if (!row) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, title } = row
  const allowed = allow(actor, 'draw.make', { region })
  if (!allowed.ok) return allowed
  if (row.state !== 'drawn')
    return refused({ code: 'SUPERVISION_DRAW_NOT_YET', day: row.event_day })
  const left: { number: string; code: string }[] = []
  const drawn = await drawnIn(tx, region, id)
  for (const { number } of drawn) {
    const wish = { number, by, cause: 'draw', causeId: id, reason: `双随机：${title}` } as const
    const opened = await openCheck(tx, context, actor, wish)
    if (!opened.ok) left.push({ number, code: opened.refusal.code })
  }
  return granted({ opened: drawn.length - left.length, left })
}
