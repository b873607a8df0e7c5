import type { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { listScope, type Actor } from '../../../access/server/index.ts'
import { ItemId } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import type { ListTasks, TaskPage } from '../../core/index.ts'
import { listTasks } from './store.ts'

/** The after-checks of one's own department, first due first. */
export async function readTasks(
  tx: Tx,
  context: Context,
  actor: Actor,
  { state, cursor, limit }: ListTasks,
): Promise<z.infer<typeof TaskPage>> {
  const scope = listScope(actor, 'branch.read')
  if (!scope) return { items: [], next: null }
  const today = context.clock.today()
  const [due = '', caseId = '', item = ''] = cursor?.split('/') ?? []
  const found = await listTasks(tx, scope, {
    open: state !== 'closed',
    ...(state === 'overdue' && { dueBefore: today }),
    after: cursor === undefined ? undefined : { due, caseId, item },
    limit: limit + 1,
  })
  const { items } = currentCatalogue(context)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((task) => ({
      ...task,
      certificate: items.get(ItemId.parse(task.item))?.certificate ?? task.item,
      overdue: (task.state === 'due' || task.state === 'ordered') && task.dueOn < today,
    })),
    next: found.length > limit && last ? `${last.dueOn}/${last.caseId}/${last.item}` : null,
  }
}
