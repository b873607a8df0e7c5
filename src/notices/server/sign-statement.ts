import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'

/** Signs claims in the name of the platform for a region; verification, which stands above, hands it in. */
export type SignStatement = (
  tx: Tx,
  context: Context,
  region: string,
  claims: object,
) => Promise<string>
