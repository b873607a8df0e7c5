import { z } from 'zod'
import type { Context, HttpModule } from '../context.ts'
import { tables } from '../database.ts'
import type { ZhunyingApp } from './app.ts'

const Health = z.object({
  status: z.literal('ok'),
  /** What works on, but not as it should: `law-unfit`. Absent when there is nothing. */
  concerns: z.array(z.string()).optional(),
})

/** `/healthz`: the process answers. `/readyz`: it can also reach its database, and what worries it. */
export function addHealth(
  app: ZhunyingApp,
  context: Context,
  modules: readonly Partial<HttpModule>[],
): void {
  const options = {
    config: { rateLimit: false as const },
    schema: { response: { 200: Health } },
  }
  app.get('/healthz', options, async () => ({ status: 'ok' as const }))
  app.get('/readyz', options, async () => {
    await context.db.transaction((tx) => tables<unknown>(tx).executeQuery(PING))
    const concerns = modules.flatMap((module) => module.concern?.(context) ?? [])
    return { status: 'ok' as const, ...(concerns.length > 0 && { concerns }) }
  })
}

const PING = {
  sql: 'select 1',
  parameters: [],
  query: { kind: 'RawNode' as const, sqlFragments: ['select 1'], parameters: [] },
  queryId: { queryId: 'ping' },
}
