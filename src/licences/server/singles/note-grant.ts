import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { LAW_OF_EVENT, type SingleLicence } from '../../core/index.ts'
import type { DecidedCase } from '../decided-case.ts'
import { insertSingleEvent } from './history/store.ts'

/** The history of a single licence begins, or goes on, with the case that its department decided. */
export async function noteGrant(
  tx: Tx,
  context: Context,
  decided: DecidedCase,
  after: SingleLicence,
  before: SingleLicence | null,
): Promise<void> {
  const event = decided.kind === 'open' ? 'issue' : decided.kind
  const article = event === 'issue' ? '行政许可法第三十八条' : LAW_OF_EVENT[event]
  const document = `办件 ${decided.caseNo}：${after.certificate} ${after.number}`
  await insertSingleEvent(tx, {
    before,
    after,
    doer: null,
    licence: after.licence,
    act: {
      event,
      article,
      document,
      reason: '审批部门准予',
    },
    at: after.confirmedAt,
    on: context.clock.today(),
    effect: 'none',
  })
}
