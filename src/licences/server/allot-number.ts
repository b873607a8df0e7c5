import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { IndustryCode, Plan } from '../../catalogue/core/index.ts'
import {
  ALARM_SERIAL,
  composeNumber,
  type LicenceNumber,
  type LicenceRefusal,
} from '../core/index.ts'
import { allotSerial } from './numbers/store.ts'

/**
 * Allots the next number of a region and category in the transaction that issues. From 90 % on the
 * lead authority is told with every number; after 99,999 it refuses (LICENCES_NUMBERS_EXHAUSTED).
 */
export async function allotNumber(
  tx: Tx,
  context: Pick<Context, 'events' | 'log'>,
  plan: Plan,
  industry: IndustryCode,
): Promise<Result<LicenceNumber, LicenceRefusal>> {
  const { region } = plan
  const serial = await allotSerial(tx, region, industry)
  if (serial === undefined) return refused({ code: 'LICENCES_NUMBERS_EXHAUSTED', region, industry })
  if (serial >= ALARM_SERIAL) {
    context.log.warn({ region, industry, serial }, 'licence numbers are running out')
    await context.events.publish(tx, {
      kind: 'licences.numbers-running-out',
      region,
      industry,
      serial,
    })
  }
  return granted(composeNumber(region, industry, serial, plan.checkCharacter.value))
}
