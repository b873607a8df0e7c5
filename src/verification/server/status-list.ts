import { deflateSync } from 'node:zlib'
import type { Context } from '#platform/server/context.ts'
import { readPublic } from '#platform/server/replica.ts'
import { slotsOf } from '../../licences/server/index.ts'
import { packStatuses } from '../core/index.ts'
import { signingKey } from './keys/keys.ts'
import { signBytes } from './sign.ts'

/** A list is believed for a day; it is made anew at most every five seconds. */
const LIFE_S = 86_400
const FRESH_MS = 5000

interface Made {
  readonly at: number
  readonly token: Promise<string>
}
const made = new WeakMap<Context['db'], Map<string, Made>>()

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * The region's status list as a signed token (IETF Token Status List: JWS, ES256, two bits a
 * paper, deflated): what an officer takes along to verify without a network. Of many who ask at once
 * one has it made.
 */
export async function statusList(context: Context, region: string): Promise<string> {
  const lists = made.get(context.db) ?? new Map<string, Made>()
  made.set(context.db, lists)
  const now = context.clock.now().getTime()
  const known = lists.get(region)
  if (known && now >= known.at && now - known.at < FRESH_MS) return known.token
  const making = { at: now, token: makeList(context, region, now) }
  lists.set(region, making)
  try {
    return await making.token
  } catch (error) {
    lists.delete(region)
    throw error
  }
}

/** The list says when it was read (`iat`): on a replica a little before now. */
async function makeList(context: Context, region: string, now: number): Promise<string> {
  const { value, asOf } = await readPublic(context.db, now, async (tx) => ({
    slots: await slotsOf(tx, region),
    key: await signingKey(tx, context, region),
  }))
  // in training no paper holds: beyond its places a list says void
  const { places, others } = context.config.training ? { places: 0, others: [] } : value.slots
  const { kid, privateKey } = value.key
  const lst = deflateSync(packStatuses(places, others)).toString('base64url')
  const iat = Math.floor(asOf / 1000)
  const { publicUrl } = context.config
  const payload = {
    iss: publicUrl,
    sub: `${publicUrl}/status/${region}`,
    region,
    iat,
    exp: iat + LIFE_S,
    ttl: 300,
    status_list: { bits: 2, lst },
  }
  const signed = `${part({ alg: 'ES256', kid, typ: 'statuslist+jwt' })}.${part(payload)}`
  return `${signed}.${signBytes(Buffer.from(signed), privateKey).toString('base64url')}`
}
