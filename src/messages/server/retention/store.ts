import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

/** Messages from before this instant, which is half a year ago at least; how many went, a batch at most. */
export async function forgetMessages(tx: Tx, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{
    gone: number
  }>`select forget_messages(${before}, ${most}) as gone`.execute(tables<unknown>(tx))
  return rows[0]?.gone ?? 0
}
