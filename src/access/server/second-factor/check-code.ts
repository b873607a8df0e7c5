import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Tx } from '#platform/server/database.ts'
import { openText } from '#platform/server/fields/index.ts'
import { normalCode, TOTP_RULES, totpStep } from '../../core/index.ts'
import { lockSecondFactor, saveStep, useRecoveryCode } from './store.ts'

const { period, digits, drift, issuer } = TOTP_RULES

/** Where a secret belongs; an envelope of another account does not open here. */
export const placeOf = (accountId: string): string => `second-factor/${accountId}`

/** The generator of codes as authenticator applications know it (RFC 6238, SHA-1, 6 digits, 30 s). */
export function totpOf(username: string, base32: string): TOTP {
  const secret = Secret.fromBase32(base32)
  return new TOTP({ issuer, label: username, secret, period, digits, algorithm: 'SHA1' })
}

export const recoveryHash = (accountId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${accountId}\n${normalCode(code)}`)
    .digest()

/**
 * Whether an account needs a code to sign in, and whether this one is right: a code of the moment, used
 * for the first time, or a recovery code, which is used up.
 */
export async function checkCode(
  tx: Tx,
  account: { readonly accountId: string; readonly username: string },
  typed: string | undefined,
  now: Date,
): Promise<'not-needed' | 'missing' | 'wrong' | 'right' | 'recovered'> {
  const { accountId, username } = account
  const factor = await lockSecondFactor(tx, accountId)
  if (!factor?.confirmed) return 'not-needed'
  if (typed === undefined || typed.trim() === '') return 'missing'
  const secret = openText(placeOf(accountId), factor.secret)
  const step = stepOf(username, secret, normalCode(typed), now)
  if (step !== undefined) {
    if (step <= factor.lastStep) return 'wrong'
    await saveStep(tx, accountId, step)
    return 'right'
  }
  const used = await useRecoveryCode(tx, accountId, recoveryHash(accountId, typed), now)
  return used ? 'recovered' : 'wrong'
}

/** The step of time for which this code is right, within the drift of clocks. */
export function stepOf(
  username: string,
  secret: string,
  code: string,
  now: Date,
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = now.getTime()
  const delta = totpOf(username, secret).validate({ token: code, timestamp, window: drift })
  return delta === null ? undefined : totpStep(timestamp, delta)
}
