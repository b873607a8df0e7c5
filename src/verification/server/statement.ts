import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { signingKey, type TrustedKey } from './keys/keys.ts'
import { signatureHolds, signBytes } from './sign.ts'

const TYPE = 'zhunying-statement+jwt'
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * Says something in the name of the platform for a region: a compact JWS (RFC 7515, ES256) by the key
 * that also signs the codes, so that `/.well-known/jwks.json` is all a verifier needs.
 */
export async function signStatement(
  tx: Tx,
  context: Context,
  region: string,
  claims: object,
): Promise<string> {
  const { kid, privateKey } = await signingKey(tx, context, region)
  const signed = `${part({ alg: 'ES256', kid, typ: TYPE })}.${part({ ...claims, region })}`
  return `${signed}.${signBytes(Buffer.from(signed), privateKey).toString('base64url')}`
}

export type StatementRefusal = {
  readonly code: 'unreadable' | 'key-unknown' | 'signature-wrong'
}

/** What a statement claims, if a trusted key of its own region signed it. */
export function readStatement(
  statement: string,
  keys: readonly TrustedKey[],
): Result<Readonly<Record<string, unknown>>, StatementRefusal> {
  const [head = '', body = '', signature = '', ...more] = statement.trim().split('.')
  const header = decode(head)
  const claims = decode(body)
  if (!header || !claims || more.length > 0 || header['alg'] !== 'ES256' || header['typ'] !== TYPE)
    return refused({ code: 'unreadable' })
  const key = keys.find((k) => k.kid === header['kid'] && k.region === claims['region'])
  if (!key) return refused({ code: 'key-unknown' })
  const bytes = Buffer.from(`${head}.${body}`)
  const holds = signatureHolds(bytes, Buffer.from(signature, 'base64url'), key.key)
  return holds ? granted(claims) : refused({ code: 'signature-wrong' })
}

function decode(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
