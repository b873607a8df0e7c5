import { z } from 'zod'
import type { Context } from '../context.ts'
import { tables } from '../database.ts'
import type { ZhunyingApp } from './app.ts'

/** `/healthz`: the process answers. `/readyz`: it can also reach its database. */
export function addHealth(app: ZhunyingApp, context: Context): void {
  const options = {
    config: { rateLimit: false as const },
    schema: { response: { 200: z.object({ status: z.literal('ok') }) } },
  }
  app.get('/healthz', options, async () => ({ status: 'ok' as const }))
  app.get('/readyz', options, async () => {
    await context.db.transaction((tx) => tables<unknown>(tx).executeQuery(PING))
    return { status: 'ok' as const }
  })
}

const PING = {
  sql: 'select 1',
  parameters: [],
  query: { kind: 'RawNode' as const, sqlFragments: ['select 1'], parameters: [] },
  queryId: { queryId: 'ping' },
}
