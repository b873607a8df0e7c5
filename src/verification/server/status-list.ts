import { deflateSync } from 'node:zlib'
import type { Context } from '#platform/server/context.ts'
import { slotsOf } from '../../licences/server/index.ts'
import { packStatuses } from '../core/index.ts'
import { signingKey } from './keys.ts'
import { signBytes } from './sign.ts'

/** A list is believed for a day; it is made anew at most every five seconds. */
const LIFE_S = 86_400
const FRESH_MS = 5000
const made = new WeakMap<Context['db'], Map<string, { at: number; token: string }>>()

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * The region's status list as a signed token (IETF Token Status List: JWS, ES256, two bits a
 * paper, deflated): what an officer takes along to verify without a network.
 */
export async function statusList(context: Context, region: string): Promise<string> {
  const lists = made.get(context.db) ?? new Map<string, { at: number; token: string }>()
  made.set(context.db, lists)
  const now = context.clock.now().getTime()
  const known = lists.get(region)
  if (known && now >= known.at && now - known.at < FRESH_MS) return known.token
  const token = await context.db.transaction(async (tx) => {
    const lst = deflateSync(packStatuses(await slotsOf(tx, region))).toString('base64url')
    const { kid, privateKey } = await signingKey(tx, context, region)
    const iat = Math.floor(now / 1000)
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
  })
  lists.set(region, { at: now, token })
  return token
}
