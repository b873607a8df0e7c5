import * as oidc from 'openid-client'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { openText, sealText } from '#platform/server/fields/index.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../core/index.ts'
import { accessEvent } from '../events.ts'
import { NOBODYS_HASH } from '../passwords/password.ts'
import { openSession, tokenHash } from '../session.ts'
import { deleteSession, findAccountById, insertAccounts, insertGrants } from '../store.ts'
import { placeOfVerifier, type OidcRefusal } from './begin.ts'
import { callbackOf, providerOf, type ProviderName } from './provider.ts'
import { findIdentity, insertIdentity, takeAttempt, type Attempt } from './store.ts'

/** Who came back from a provider, by its word. */
interface Claimed {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly idToken: string
  /** How strongly the person signed in there, as the provider says it. */
  readonly acr: string | undefined
}

export interface Finished {
  /** Absent when an identity was linked, or nobody is signed in there: the session stays as it is. */
  readonly session?: { readonly token: string; readonly roles: Actor['roles'] }
  readonly next: string
}

export interface WayBack {
  readonly provider: ProviderName
  /** The query as it came, with code and state. */
  readonly query: string
  readonly browser: string | undefined
  readonly replaces: string | undefined
}

const PLACE_OF_ID_TOKEN = 'session/id-token'

/**
 * The way back from a provider: the attempt must be this browser's, unanswered and not too old; the
 * code is redeemed with its PKCE verifier, and the ID token must carry our nonce.
 */
export async function finishSignIn(
  context: Context,
  back: WayBack,
): Promise<Result<Finished, OidcRefusal>> {
  const url = new URL(`${callbackOf(context, back.provider)}?${back.query}`)
  const state = url.searchParams.get('state')
  if (state === null || back.browser === undefined)
    return refused({ code: 'ACCESS_SIGN_IN_BROKEN_OFF' })
  const of = { stateHash: tokenHash(state), browserHash: tokenHash(back.browser) }
  const attempt = await context.db.transaction((tx) =>
    takeAttempt(tx, { ...of, provider: back.provider }, context.clock.now()),
  )
  if (!attempt) return refused({ code: 'ACCESS_SIGN_IN_BROKEN_OFF' })
  // 无感切换: not signed in there, or not without a question: nothing is said, and nothing changes
  if (attempt.silent && url.searchParams.has('error')) return granted({ next: attempt.next })
  const claimed = await redeem(context, url, state, attempt)
  if (!claimed) return refused({ code: 'ACCESS_SIGN_IN_BROKEN_OFF' })
  const asked = context.config.signInProviders[back.provider]?.acr ?? []
  if (asked.length > 0 && !asked.includes(claimed.acr ?? ''))
    return refused({ code: 'ACCESS_SIGN_IN_WEAK' })
  return context.db.transaction((tx) =>
    attempt.linkAccount === null
      ? open(tx, context, attempt, claimed, back.replaces)
      : link(tx, context, attempt, claimed, attempt.linkAccount),
  )
}

async function redeem(
  context: Context,
  url: URL,
  state: string,
  attempt: Attempt,
): Promise<Claimed | undefined> {
  try {
    const config = await providerOf(context, attempt.provider)
    if (!config) return undefined
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: openText(placeOfVerifier(attempt.stateHash), attempt.verifier),
      expectedState: state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims || tokens.id_token === undefined) return undefined
    const name = typeof claims['name'] === 'string' ? claims['name'].slice(0, 100) : ''
    const acr = typeof claims.acr === 'string' ? claims.acr : undefined
    return { issuer: claims.iss, subject: claims.sub, name, idToken: tokens.id_token, acr }
  } catch (err) {
    context.log.warn({ err, provider: attempt.provider }, 'OpenID sign-in')
    return undefined
  }
}

/**
 * Who may come in by a provider. A known identity is its account, if that is open and of the provider's
 * kind: the provider of applicants opens no officer's account, nor the other way. An unknown applicant
 * gets an account of their own; an unknown officer is turned away with words: somebody must link them.
 * Nobody is ever matched by name, telephone or e-mail.
 */
async function open(
  tx: Tx,
  context: Context,
  { provider, next }: Attempt,
  claimed: Claimed,
  replaces: string | undefined,
): Promise<Result<Finished, OidcRefusal>> {
  const { issuer, subject, idToken } = claimed
  const accountId = await findIdentity(tx, issuer, subject)
  if (accountId === undefined && provider === 'staff')
    return refused({ code: 'ACCESS_STAFF_UNKNOWN' })
  const actor =
    accountId === undefined
      ? await newApplicant(tx, context, claimed)
      : await findAccountById(tx, accountId)
  if (!actor) return refused({ code: 'ACCESS_ACCOUNT_CLOSED' })
  const isOwner = actor.roles.length > 0 && actor.roles.every(({ role }) => role === 'owner')
  if (isOwner !== (provider === 'owner')) return refused({ code: 'ACCESS_STAFF_UNKNOWN' })
  if (replaces !== undefined) await deleteSession(tx, tokenHash(replaces))
  const from = { provider, idToken: sealText(PLACE_OF_ID_TOKEN, idToken) }
  const token = await openSession(tx, actor, context.clock.now(), from)
  const detail = { provider }
  await context.events.publish(tx, accessEvent('access.signed-in', actor, undefined, detail))
  return granted({ session: { token, roles: actor.roles }, next })
}

async function newApplicant(tx: Tx, context: Context, claimed: Claimed): Promise<Actor> {
  const { issuer, subject, name } = claimed
  const id = newId()
  const row = {
    id,
    username: `oidc-${id}`,
    name: name || '申请人',
    hash: NOBODYS_HASH,
    demo: false,
  }
  await insertAccounts(tx, [row])
  const roles = [{ role: 'owner', region: '*' }] as const
  await insertGrants(tx, [{ accountId: id, grant: roles[0] }])
  await insertIdentity(tx, { issuer, subject, accountId: id, at: context.clock.now() })
  const actor = { accountId: id, username: row.username, name: row.name, roles }
  const detail = { provider: 'owner' }
  await context.events.publish(tx, accessEvent('access.account-created', actor, null, detail))
  return actor
}

/** Both are proven: the account by its session when it began, the identity by the provider now. */
async function link(
  tx: Tx,
  context: Context,
  { provider, next }: Attempt,
  { issuer, subject }: Claimed,
  accountId: string,
): Promise<Result<Finished, OidcRefusal>> {
  const actor = await findAccountById(tx, accountId)
  if (!actor) return refused({ code: 'ACCESS_ACCOUNT_CLOSED' })
  const isOwner = actor.roles.every(({ role }) => role === 'owner')
  if (isOwner !== (provider === 'owner')) return refused({ code: 'ACCESS_IDENTITY_TAKEN' })
  const at = context.clock.now()
  if (!(await insertIdentity(tx, { issuer, subject, accountId, at })))
    return refused({ code: 'ACCESS_IDENTITY_TAKEN' })
  const detail = { provider }
  await context.events.publish(tx, accessEvent('access.identity-linked', actor, undefined, detail))
  return granted({ next })
}

/** Where one signs out at the provider too; nothing when it offers no such address. */
export async function endSessionUrl(
  context: Context,
  ended: { readonly provider: string; readonly idToken: string },
): Promise<string | undefined> {
  try {
    const config = await providerOf(context, ended.provider as ProviderName)
    if (config?.serverMetadata().end_session_endpoint === undefined) return undefined
    return oidc.buildEndSessionUrl(config, {
      id_token_hint: openText(PLACE_OF_ID_TOKEN, ended.idToken),
      post_logout_redirect_uri: `${context.config.publicUrl}/`,
    }).href
  } catch (err) {
    context.log.warn({ err }, 'OpenID sign-out')
    return undefined
  }
}
