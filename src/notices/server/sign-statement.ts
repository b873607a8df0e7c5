import type { MaterialId } from '../../catalogue/core/index.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'

/** Signs claims in the name of the platform for a region; verification, which stands above, hands it in. */
export type SignStatement = (
  tx: Tx,
  context: Context,
  region: string,
  claims: object,
) => Promise<string>

/** 可容缺材料清单 of a region as it stands; cases, which stands above, hands it in. */
export type ListTolerable = (
  tx: Tx,
  region: string,
) => Promise<
  readonly { readonly material: MaterialId; readonly days: number; readonly basis: string }[]
>
