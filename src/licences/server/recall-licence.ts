import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { LicenceRefusal } from '../core/index.ts'
import { findPapers } from './papers/store.ts'
import { happen } from './happen.ts'
import { findLicence, type LicenceRecord } from './store.ts'

/**
 * 收回: the lead authority has the void paper back in its hands (西政办发〔2023〕4号 二（六）). Every copy
 * that was printed must be accounted for first: returned, lost, or announced void.
 */
export async function recallLicence(
  tx: Tx,
  context: Context,
  actor: Actor,
  number: string,
): Promise<Result<LicenceRecord, LicenceRefusal | AccessRefusal>> {
  const found = await findLicence(tx, number, true)
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number })
  const { ownerId, licence } = found
  const allowed = allow(actor, 'licence.end', { region: licence.region, ownerId })
  if (!allowed.ok) return allowed
  if (licence.state !== 'void') return refused({ code: 'LICENCES_NOT_VOID', state: licence.state })
  const { region } = licence
  const out = await findPapers(tx, { region, number, states: ['due', 'printed', 'delivered'] })
  if (out.length > 0)
    return refused({ code: 'LICENCES_PAPER_OUTSTANDING', serials: out.map((p) => p.serial) })
  const on = context.clock.today()
  const { basis } = licence.cause
  const act = {
    event: 'recall',
    article: basis,
    document: '收回登记',
    reason: '纸质证件已了结',
  } as const
  const event = { kind: 'recalled', on, act } as const
  return granted(await happen(tx, context, found, event, { actor, ownerId, caseId: null }))
}
