import type { Tx } from '#platform/server/database.ts'
import type { LicenceNumber } from '../core/index.ts'
import type { DecidedCase } from './decided-case.ts'
import { listPartial } from './store.ts'

/**
 * The partial licence of the same business, trade and place whose 未许可事项 this case now grants
 * (西政办发〔2023〕4号 二（六）：待该项业务符合条件后，再换发新的综合许可凭证); `null`: there is none.
 */
export async function findPartial(tx: Tx, decided: DecidedCase): Promise<LicenceNumber | null> {
  if (decided.kind !== 'open') return null
  const { region, industry, holder, items } = decided
  const found = await listPartial(tx, { region, industry, uscc: holder.uscc })
  const rest = found.find(
    ({ licence: { face } }) =>
      face.holder.address === holder.address &&
      items.every((item) => face.outstanding.some((o) => o.item === item)),
  )
  return rest?.licence.number ?? null
}
