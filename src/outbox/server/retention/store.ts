import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

/**
 * What was delivered before this instant, which is half a year ago at least, with its attempts and events; what
 * still waits stays. How many deliveries went, a batch at most.
 */
export async function forgetSent(tx: Tx, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{
    gone: number
  }>`select forget_sent(${before}, ${most}) as gone`.execute(tables<unknown>(tx))
  return rows[0]?.gone ?? 0
}
