import { randomBytes } from 'node:crypto'
import { Secret } from 'otpauth'
import encodeQR from 'qr'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { openText, sealText } from '#platform/server/fields/index.ts'
import { normalCode, RECOVERY_CODES, recoveryCode, type Actor } from '../../core/index.ts'
import { accessEvent } from '../events.ts'
import { checkCode, placeOf, recoveryHash, stepOf, totpOf } from './check-code.ts'
import {
  confirmSecret,
  countRecoveryCodes,
  deleteSecondFactor,
  lockSecondFactor,
  proposeSecret,
  replaceRecoveryCodes,
  saveStep,
} from './store.ts'

export type FactorRefusal =
  | { readonly code: 'ACCESS_FACTOR_ALREADY_SET' }
  | { readonly code: 'ACCESS_FACTOR_NOT_PROPOSED' }
  | { readonly code: 'ACCESS_CODE_WRONG' }

/** What an authenticator reads: by camera, or typed. Shown once and stored sealed. */
export interface ProposedFactor {
  readonly uri: string
  readonly secret: string
  /** An SVG drawing. */
  readonly qr: string
}

/** The account itself, whomever it acts for. */
export function selfOf(actor: Actor): Pick<Actor, 'accountId' | 'username' | 'roles'> {
  const { accountId, username } = actor.agent ?? actor
  return { accountId, username, roles: actor.roles }
}

/** A new secret to be confirmed by its first code; one that is in use is removed first, with a code. */
export async function proposeFactor(
  tx: Tx,
  actor: Actor,
): Promise<Result<ProposedFactor, FactorRefusal>> {
  const { accountId, username } = selfOf(actor)
  const secret = new Secret({ size: 20 }).base32
  const fresh = await proposeSecret(tx, accountId, sealText(placeOf(accountId), secret))
  if (!fresh) return refused({ code: 'ACCESS_FACTOR_ALREADY_SET' })
  const uri = totpOf(username, secret).toString()
  return granted({ uri, secret, qr: encodeQR(uri, 'svg', { ecc: 'medium' }) })
}

/** The first code puts the second factor in force; the recovery codes are told here and never again. */
export async function confirmFactor(
  tx: Tx,
  context: Context,
  actor: Actor,
  typed: string,
): Promise<Result<{ recoveryCodes: string[] }, FactorRefusal>> {
  const self = selfOf(actor)
  const factor = await lockSecondFactor(tx, self.accountId)
  if (!factor) return refused({ code: 'ACCESS_FACTOR_NOT_PROPOSED' })
  if (factor.confirmed) return refused({ code: 'ACCESS_FACTOR_ALREADY_SET' })
  const now = context.clock.now()
  const secret = openText(placeOf(self.accountId), factor.secret)
  const step = stepOf(self.username, secret, normalCode(typed), now)
  if (step === undefined) return refused({ code: 'ACCESS_CODE_WRONG' })
  await confirmSecret(tx, self.accountId, now)
  await saveStep(tx, self.accountId, step)
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(10)))
  const hashes = recoveryCodes.map((code) => recoveryHash(self.accountId, code))
  await replaceRecoveryCodes(tx, self.accountId, hashes)
  await context.events.publish(tx, accessEvent('access.second-factor-set', self))
  return granted({ recoveryCodes })
}

/** Taken off by a code of the moment or a recovery code: who holds only the session may not. */
export async function removeFactor(
  tx: Tx,
  context: Context,
  actor: Actor,
  typed: string,
): Promise<Result<null, FactorRefusal>> {
  const self = selfOf(actor)
  const checked = await checkCode(tx, self, typed, context.clock.now())
  if (checked === 'not-needed') return refused({ code: 'ACCESS_FACTOR_NOT_PROPOSED' })
  if (checked === 'missing' || checked === 'wrong') return refused({ code: 'ACCESS_CODE_WRONG' })
  await deleteSecondFactor(tx, self.accountId)
  await context.events.publish(tx, accessEvent('access.second-factor-removed', self))
  return granted(null)
}

/** How one's own account is secured. */
export async function readSecurity(tx: Tx, actor: Actor) {
  const { accountId } = selfOf(actor)
  const factor = await lockSecondFactor(tx, accountId)
  const secondFactor = factor?.confirmed === true
  const recoveryCodes = secondFactor ? await countRecoveryCodes(tx, accountId) : 0
  return { secondFactor, required: actor.limited === true, recoveryCodes }
}
