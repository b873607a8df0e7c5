import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { CaseId, CaseStateName } from '../../cases/core/index.ts'
import { findCase } from '../../cases/server/index.ts'
import { findCancelRequest, findLicence } from '../../licences/server/index.ts'
import type { Subject } from '../core/index.ts'

/** What can be rated: whose it is, under which number it is known, and whether there is a result. */
export interface RateableThing {
  readonly region: string
  readonly ownerId: string
  /** 办件编号 or licence number; null while a draft has none. */
  readonly number: string | null
  readonly industry: string
  readonly finished: boolean
}

/** From here on there is a result to speak about. */
const FINISHED: readonly CaseStateName[] = ['declined', 'decided', 'issued', 'withdrawn', 'closed']

/** The thing that somebody who may see its rating asks for; gone and not theirs answer alike. */
export async function thingFor(
  tx: Tx,
  actor: Actor,
  action: 'rating.give' | 'rating.read',
  of: { readonly subject: Subject; readonly id: string },
): Promise<Result<RateableThing, AccessRefusal>> {
  const thing = of.subject === 'case' ? await caseThing(tx, of.id) : await cancelThing(tx, of.id)
  if (!thing) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, ownerId } = thing
  const allowed = allow(actor, action, { region, ownerId })
  return allowed.ok ? granted(thing) : allowed
}

async function caseThing(tx: Tx, id: string): Promise<RateableThing | undefined> {
  const record = await findCase(tx, id as CaseId)
  if (!record) return undefined
  const { region, ownerId, caseNo, industry, file } = record
  // a draft that was taken back never became anybody's work
  const finished = caseNo !== null && FINISHED.includes(file.at.state)
  return { region, ownerId, number: caseNo, industry, finished }
}

async function cancelThing(tx: Tx, id: string): Promise<RateableThing | undefined> {
  const request = await findCancelRequest(tx, id)
  const found = request && (await findLicence(tx, request.number))
  if (!request || !found) return undefined
  const { region, number, state, asked_by: ownerId } = request
  const { industry } = found.licence.face
  return {
    region,
    ownerId,
    number,
    industry: industry.code,
    finished: state === 'done' || state === 'declined',
  }
}
