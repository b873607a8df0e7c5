import type { Context, ServerModule } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { rescindForBreach } from '../licences/server/index.ts'
import type { PromiseRescinded } from '../reviews/server/index.ts'

/** 撤销 for a broken commitment: reviews decide it, and the licence follows in the same transaction. */
export const breachModule: ServerModule = {
  name: 'breach',
  listeners: { 'reviews.promise-rescinded': rescind },
}

async function rescind(tx: Tx, event: PromiseRescinded, context: Context): Promise<void> {
  await rescindForBreach(tx, context, event.by, event)
}
