import { timingSafeEqual } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import { referenceOf } from '../../core/index.ts'
import { macOf } from '../keys/key-file.ts'

/** A form may be filled in for so long. */
const LIFE_MS = 2 * 3_600_000

/**
 * What a form of ours carries: made for one code at one time, by us. Another site cannot read it out of
 * our page, so it cannot send a form in somebody's name; nobody's session is looked at either.
 */
export function makeTicket(context: Context, code: string): string {
  const body = `${context.clock.now().getTime().toString(36)}.${newId()}`
  return `${body}.${sealOf(context, code, body)}`
}

/** Whether the ticket was made by us, for this code, not long ago. */
export function ticketHolds(context: Context, code: string, ticket: string): boolean {
  const [time = '', id = '', seal = ''] = ticket.split('.')
  const expected = Buffer.from(sealOf(context, code, `${time}.${id}`))
  const given = Buffer.from(seal)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  const age = context.clock.now().getTime() - Number.parseInt(time, 36)
  return age >= -60_000 && age < LIFE_MS
}

function sealOf({ config }: Context, code: string, body: string): string {
  return macOf(config.dataDir, 'report-form', `${code}\n${body}`).toString('base64url')
}

/** The reference of the report that this form becomes: the same form sent twice is the same report. */
export function referenceOfTicket({ config }: Context, ticket: string): string {
  return referenceOf(macOf(config.dataDir, 'report-reference', ticket))
}
